/** Whether two objects of one shape hold the very same things. */
export const sameMembers = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
