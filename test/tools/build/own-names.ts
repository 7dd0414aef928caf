import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every text in a source: names in them may be read by a string. */
const WORDS = /[A-Za-z_$][\w$]*/g;

/** Rooms whose classes are met by nobody outside. */
const INNER = /^(components|controllers|steps)\b/;

/**
 * Names of members of the classes under a folder that are private, or of an inner room, as far as nothing else there is
 * called so: no other public member, no key of an object, no text. Of our own names only these can be others in a file that
 * nobody else compiles against.
 */
export function ownNames(folder: string): string[] {
  const own = new Set<string>();
  const others = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) collect(`${folder}/${file}`, INNER.test(file), own, others);
  return [...own].filter((name) => !others.has(name)).sort();
}

function collect(file: string, inner: boolean, own: Set<string>, others: Set<string>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node))
      for (const [word] of node.text.matchAll(WORDS)) others.add(word);
    const { name } = node as { name?: ts.Node };
    if (name && ts.isIdentifier(name) && !ts.isVariableDeclaration(node)) {
      const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
      const isPrivate = modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
      const isMember = !ts.isParameter(node) || modifiers.length > 0;
      if (isPrivate || (inner && ts.isClassDeclaration(node.parent))) own.add(name.text);
      else if (isMember && !ts.isPropertyAccessExpression(node)) others.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
}
