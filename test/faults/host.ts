/** A clinic's page across a bad network, in a frame of its own: to be left, closed and opened again. */
import '../../src/define.js';
import { httpGateway } from '../../src/gateway/http-gateway.js';
import { HURRY } from '../helpers/bad-network.js';

const asked = new URLSearchParams(location.search);
const element = document.createElement('massage-booker');
const attributes = { service: 'pain-relief', duration: '60', history: 'off', src: asked.get('src')! };
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
element.setAttribute('practitioner', asked.get('practitioner')!);
const [endpoint, availability] = ['bookings', 'availability'].map(
  (path) => new URL(path, attributes.src).href,
);
element.gateway = httpGateway({ endpoint, availability, ...HURRY });
document.body.append(element);
