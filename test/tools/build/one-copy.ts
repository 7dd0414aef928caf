import type { Plugin } from 'vite';
import { integrity } from './published.js';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Statement extends Node {
  readonly declaration?: unknown;
  readonly source?: { readonly value: string } | null;
  readonly specifiers: readonly {
    readonly local: { readonly name: string };
    readonly imported?: { readonly name: string };
    readonly exported?: { readonly name: string };
  }[];
}
/** The ESTree of a code. */
type Parse = (code: string) => unknown;

/**
 * Hands the file of the later steps what it needs of the script, instead of having it import the script by name: a page may
 * load that by another address (a version, a query, a redirect), and would have two of everything, Lit included. The script
 * asks for exactly the file it was built with: by its name, which no other build's file has, and by its hash.
 */
export function oneCopy(): Plugin {
  return {
    name: 'one-copy',
    apply: 'build',
    generateBundle(_options, bundle) {
      const parse: Parse = (code) => this.parse(code);
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const script = chunks.find(({ isEntry }) => isEntry);
      const [later, ...others] = chunks.filter((chunk) => chunk !== script);
      if (!script || !later || others.length)
        throw new Error('expected: the script, and one file of later steps');

      const { needs, code } = takingParts(later.code, script.fileName, parse);
      const hash = integrity(code);
      const fileName = `massage-booker.steps-${hash.replace(/^sha384-|[^a-zA-Z0-9]/g, '').slice(0, 8)}.js`;
      script.code = givingParts(script.code, needs, later.fileName, { fileName, hash }, parse);
      Reflect.deleteProperty(bundle, later.fileName);
      this.emitFile({ type: 'asset', fileName, source: code });
    },
  };
}

/** The later steps as a function of the script's parts, and the names that these are exported by. */
function takingParts(code: string, script: string, parse: Parse): { needs: string[]; code: string } {
  const program = parse(code);
  const imports = statements(program, 'ImportDeclaration');
  const exports = statements(program, 'ExportNamedDeclaration');
  if (imports.some(({ source }) => source?.value !== `./${script}`) || exports.some((one) => one.declaration))
    throw new Error('expected: later steps that import from the script alone, and export what they declared');
  const taken = imports.flatMap(({ specifiers }) => specifiers);
  const given = exports.flatMap(({ specifiers }) => specifiers);
  const body = [...imports, ...exports]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
  const parts = taken.map(({ imported, local }) => `${imported!.name}:${local.name}`);
  const own = given.map(({ exported, local }) => `${exported!.name}:${local.name}`);
  return {
    needs: taken.map(({ imported }) => imported!.name),
    code: `export default({${parts.join()}})=>{${body.trim()}return{${own.join()}}};\n`,
  };
}

/** The script with a call of that function in the place of its import, and its parts kept to itself. */
function givingParts(
  code: string,
  needs: readonly string[],
  imported: string,
  { fileName, hash }: { fileName: string; hash: string },
  parse: Parse,
): string {
  const program = parse(code);
  const [exported] = statements(program, 'ExportNamedDeclaration');
  const asked = nodesOf(program, 'ImportExpression').find(({ start, end }) =>
    code.slice(start, end).includes(imported),
  );
  if (!exported || !asked) throw new Error('expected: a script that imports its later steps, with exports');
  const all = exported.specifiers.map((one) => ({ name: one.exported!.name, local: one.local.name }));
  const parts = all.filter(({ name }) => needs.includes(name)).map(({ name, local }) => `${name}:${local}`);
  if (parts.length !== new Set(needs).size) throw new Error('expected: a script that exports what is needed');
  const open = all
    .filter(({ name }) => !needs.includes(name))
    .map(({ name, local }) => `${local} as ${name}`);
  return [
    code.slice(0, asked.start),
    '$later()',
    code.slice(asked.end, exported.start),
    // A dynamic import takes no hash; but where the same file is loaded beforehand with one, Chromium and Firefox hold it
    // against that. What failed once would fail for ever by the same address. Short names are the script's.
    'let $tries="";async function $later(){',
    `let $link=document.createElement("link"),$url=new URL("${fileName}"+$tries,import.meta.url).href;`,
    `$link.rel="modulepreload";$link.integrity="${hash}";$link.href=$url;`,
    // A page that trusts scripts by their nonce alone holds this one to it as well.
    '$link.nonce=document.querySelector("script[nonce]")?.nonce??"";',
    `document.head.append($link);try{return(await import($url)).default({${parts.join()}})}`,
    'catch($error){$tries=($tries||"?")+1;throw $error}finally{$link.remove()}}',
    `export{${open.join()}};`,
    code.slice(exported.end),
  ].join('');
}

const statements = (program: unknown, type: string) => nodesOf(program, type) as Statement[];

function nodesOf(value: unknown, type: string): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((child) => nodesOf(child, type));
  return (value as Partial<Node>).type === type ? [value as Node, ...inner] : inner;
}
