/**
 * PGlite's folder with real `fsync`. PGlite starts PostgreSQL with fsync off, and its NODEFS has no such call anyway: a
 * killed process loses nothing, a power cut could. With this an acknowledged booking is on the disk.
 */
import { fdatasyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** PGlite's own parameters without `-F`, PostgreSQL's "turn fsync off". */
export const durableParams = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');

interface NodeStream {
  /** The host's file descriptor; directories have none. */
  nfd?: number;
}

export class DurableNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    const addSync = (module: unknown) => {
      const { NODEFS } = module as { NODEFS: { stream_ops: { fsync?: (stream: NodeStream) => number } } };
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        if (nfd !== undefined) fdatasyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}
