import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { migrations } from '../../../../demo/endpoint/store/migrations/index.js';

const endpoint = fileURLToPath(new URL('../../../../demo/endpoint/', import.meta.url));

/** The first argument of every `….query(…)` in the endpoint. */
function queries(): { file: string; text: ts.Expression | undefined; source: string }[] {
  const found: ReturnType<typeof queries> = [];
  for (const file of readdirSync(endpoint, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const source = ts.createSourceFile(
      file,
      readFileSync(join(endpoint, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node) => {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const [text] = node.arguments;
        if (node.expression.name.text === 'query') found.push({ file, text, source: text?.getText() ?? '' });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/**
 * A literal, or one put together from nothing but literals: by a named fragment of SQL, or a CONSTANT. A name in lower
 * case could be a value, and is none.
 */
function isConstant(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
  if (ts.isIdentifier(node)) return /^[A-Z_]+$/.test(node.text);
  if (ts.isTemplateExpression(node))
    return node.templateSpans.every(({ expression }) => isConstant(expression));
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && node.arguments.every(isConstant);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((each) => ts.isPropertyAssignment(each) && isConstant(each.initializer));
  }
  return false;
}

test('no query is put together from values: those are parameters', () => {
  const all = queries().filter(({ file }) => !file.endsWith('availability.ts'));
  assert.ok(all.length >= 10, `only ${all.length} found`);
  const built = all.filter(({ text }) => !text || !isConstant(text));
  assert.deepEqual(
    built.map(({ file, source }) => `${file.replaceAll('\\', '/')}: ${source}`),
    // The drivers hand texts on, and migrations are constants.
    [
      'store/migrate.ts: statement',
      'store/pglite-store.ts: text',
      'store/postgres-connection.ts: params.length ? { name: nameOf(text), text, values: [...params] } : text',
      'store/postgres-store.ts: text',
    ],
  );
});

test('migrations are literals too', () => {
  const folder = join(endpoint, 'store/migrations');
  for (const file of readdirSync(folder)) {
    assert.ok(!readFileSync(join(folder, file), 'utf8').includes('${'), file);
  }
  assert.ok(migrations.length > 0);
});
