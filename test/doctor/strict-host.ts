/** Asks an address from a page whose policy forbids it, and says what came of it in its title. */
import { probe } from '../../src/doctor/probe.js';

const heard = await probe(new URLSearchParams(location.search).get('url')!);
document.title = typeof heard === 'string' ? heard : String(heard.status);
