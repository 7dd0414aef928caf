/** Gives the widget of this page its Arabic words. */
/* global document */
import { ar } from './ar.js';

document.querySelector('massage-booker').messages = ar;
