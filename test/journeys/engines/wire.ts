/** What lies between a visitor and the site, and may do something to a booking on its way: the same for every engine. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BookingRequest } from '../../../src/protocol/booking-request.js';
import { faults, type Fault } from '../../faults/faults.js';

export interface Wire {
  url: string;
  /** What becomes of a booking, and of its repeats. */
  fault: Fault;
  /** What happens before a booking gets there. */
  meanwhile: (booking: BookingRequest) => Promise<void>;
  /** Bookings that were posted, repeats too. */
  posted: BookingRequest[];
  close: () => void;
}

const quiet = () => Promise.resolve();

/** To a site that keeps no times for anybody: only then can one be taken from who fills in the form. */
export async function startWire(site: string): Promise<Wire> {
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => void pass(Buffer.concat(parts)).catch(() => incoming.socket.destroy()));
    const pass = async (body: Buffer) => {
      const target = new URL(incoming.url!, site);
      const passage = { incoming, outgoing, body, target, kill: quiet };
      if (target.pathname.endsWith('/holds')) {
        outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      } else if (incoming.method === 'POST' && target.pathname.endsWith('/bookings')) {
        const booking = JSON.parse(body.toString()) as BookingRequest;
        wire.posted.push(booking);
        await wire.meanwhile(booking);
        await faults[wire.fault](passage);
      } else await faults.ok(passage);
    };
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const wire: Wire = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: 'ok',
    meanwhile: quiet,
    posted: [],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return wire;
}
