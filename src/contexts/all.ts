/** The contexts in the one order in which the element provides them and those inside it read them. */
import { draftContext } from './draft-context.js';
import { managingContext } from './managing-context.js';
import { setupContext } from './setup-context.js';
import { submissionContext } from './submission-context.js';
import { timesContext } from './times-context.js';

export const contexts = [
  setupContext,
  draftContext,
  timesContext,
  submissionContext,
  managingContext,
] as const;
