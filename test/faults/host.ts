/** A clinic's page across a bad network, in a frame of its own: to be left, closed and opened again. */
import '../../src/define.js';
import { httpGateway } from '../../src/gateway/http-gateway.js';
import { httpHolds } from '../../src/gateway/http-holds.js';
import { HURRY } from '../helpers/bad-network.js';

const asked = new URLSearchParams(location.search);
const element = document.createElement('massage-booker');
const attributes = { service: 'pain-relief', duration: '60', history: 'off', src: asked.get('src')! };
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
element.setAttribute('practitioner', asked.get('practitioner')!);
const [endpoint, availability, holds, release] = ['bookings', 'availability', 'holds', 'holds/release'].map(
  (path) => new URL(path, attributes.src).href,
);
const pause = Number(asked.get('pause')) || HURRY.retry.pause;
element.gateway = {
  ...httpGateway({ endpoint, availability, ...HURRY, retry: { ...HURRY.retry, pause } }),
  ...httpHolds({ holds, release }),
};
document.body.append(element);
