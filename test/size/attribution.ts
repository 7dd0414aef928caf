import { SourceMap } from 'node:module';
import { build, type Rolldown } from 'vite';

export interface Attribution {
  /** The very code that `vite build` writes. */
  readonly code: string;
  /** Minified bytes by the source file they came from. */
  readonly bytes: ReadonlyMap<string, number>;
}

/**
 * Builds the module once more, this time with a source map, and asks the map of every character where it came
 * from. Templates and styles are literals in their file, so they are counted with it.
 */
export async function attribute(): Promise<Attribution> {
  const result = (await build({
    logLevel: 'silent',
    build: { write: false, sourcemap: 'hidden' },
  })) as Rolldown.RolldownOutput[];
  const chunk = result
    .flatMap(({ output }) => output)
    .find((file) => file.type === 'chunk' && file.fileName === 'massage-booker.js');
  if (chunk?.type !== 'chunk' || !chunk.map) throw new Error('The build gave no module, or no map of it.');

  const map = new SourceMap(chunk.map as unknown as ConstructorParameters<typeof SourceMap>[0]);
  const bytes = new Map<string, number>();
  let source = '(bundler)';
  chunk.code.split('\n').forEach((line, row) => {
    let column = 0;
    for (const character of line) {
      const entry = map.findEntry(row, column);
      // Where the map is silent, in the calls that apply decorators above all, the text goes on about the same file.
      const said = 'originalSource' in entry ? (entry.originalSource as string | undefined) : undefined;
      source = said ?? source;
      bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(character));
      column += character.length;
    }
  });
  return { code: chunk.code, bytes };
}
