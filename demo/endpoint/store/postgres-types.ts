/** Rows with the types PGlite gives them: only the driver's bigint differs, which it leaves a text. */
import pg from 'pg';

/** A number where it is exact. */
const wholeNumber = (text: string): number | bigint => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
};

export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8
      ? wholeNumber
      : (pg.types.getTypeParser(id, format) as (value: string) => unknown),
};
