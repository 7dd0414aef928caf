/** `…/node_modules/lit-html/x.js` belongs to lit, `…/src/steps/x.ts` to src/steps. */
export function groupOf(source: string): string {
  const owner = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (owner) return /^(lit|lit-html|lit-element|@lit\/reactive-element)$/.test(owner) ? 'lit' : owner;
  return /(?:^|\/)(src(?:\/[^/]+)?)\/[^/]+$/.exec(source)?.[1] ?? '(bundler)';
}

interface Group {
  readonly name: string;
  readonly size: number;
  readonly files: readonly (readonly [name: string, size: number])[];
}

export function groups(bytes: ReadonlyMap<string, number>): Group[] {
  const found = new Map<string, [string, number][]>();
  for (const [source, size] of bytes) {
    const name = groupOf(source);
    found.set(name, [...(found.get(name) ?? []), [source.replace(/^.*\//, ''), size]]);
  }
  return [...found]
    .map(([name, files]) => ({
      name,
      size: files.reduce((sum, [, size]) => sum + size, 0),
      files: files.sort(([, a], [, b]) => b - a),
    }))
    .sort((a, b) => b.size - a.size);
}

/** The heaviest first; our own rooms file by file. Brotli has no parts, so its column is in proportion. */
export function ledger(bytes: ReadonlyMap<string, number>, compressed: number): string {
  const all = groups(bytes);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  const row = (name: string, size: number): string =>
    `${String(size).padStart(7)} B ${String(Math.round((size / total) * compressed)).padStart(6)} br  ${name}`;
  const rows = all.flatMap(({ name, size, files }) => [
    row(name, size),
    ...(name.startsWith('src') ? files.map(([file, bytesOfFile]) => row(`    ${file}`, bytesOfFile)) : []),
  ]);
  return [...rows, row('all', total)].join('\n');
}
