/** The endpoint described for other people's tools: made of the very schemas that it validates by. */
import { componentSchemas } from './components.js';
import type { JsonSchema } from './json-schema.js';
import { paths } from './paths.js';

const description = `\
The massage booking protocol, version 1. Authority is only the token or key in the body: cookies are ignored. A client
goes by the last part of a problem's \`type\`, and ignores members that it does not know. A key (\`idempotencyKey\`) that is
sent again with the same payload is answered again, and changes nothing a second time.`;

export const openApi = (): JsonSchema => ({
  openapi: '3.1.1',
  info: {
    title: 'Massage booking',
    version: '1',
    description,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  // Beside this document, under whatever prefix it is served.
  servers: [{ url: '.' }],
  paths: paths(),
  components: { schemas: componentSchemas() },
});
