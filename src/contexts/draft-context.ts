/** What the visitor has said so far. Only the booking controller makes a new one. */
import { createContext } from '@lit/context';
import type { Draft } from '../booking/draft.js';

export const draftContext = createContext<Draft>(Symbol('massage-booker draft'));
