/** What the doctor found about one thing, in words for a webmaster. */
export interface Finding {
  /** `good`: as it should be. `note`: it works, and could be better. `bad`: visitors cannot book, or are told wrong things. */
  kind: 'good' | 'note' | 'bad';
  /** What was found, in a sentence. */
  says: string;
  /** What to do about it. */
  mend?: string;
}

export const good = (says: string): Finding => ({ kind: 'good', says });
export const note = (says: string, mend: string): Finding => ({ kind: 'note', says, mend });
export const bad = (says: string, mend: string): Finding => ({ kind: 'bad', says, mend });
