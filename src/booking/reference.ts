/** No 0, 1, I, L, O or U: nothing to mishear on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A name for a request that visitor and clinic both see where the service gives none: `7F3K-Q2`, the same for one key. */
export function referenceOf(idempotencyKey: string): string {
  const hex = idempotencyKey.replace(/[^\da-f]/g, '');
  const letter = (at: number) => alphabet[parseInt(hex.slice(at * 2, at * 2 + 2), 16) % alphabet.length];
  return `${[0, 1, 2, 3].map(letter).join('')}-${[4, 5].map(letter).join('')}`;
}
