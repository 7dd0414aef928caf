/** The doctor as the script loads it, from a file beside it: see src/doctor/. */
export { attend } from './doctor/doctor.js';
