/** A page with nothing but the built element on it, and a clinic's server that says what a test wants said. */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import type { Availability } from '../../src/protocol/availability.js';
import type { BookingRequest } from '../../src/protocol/booking-request.js';
import type { ClinicDocument } from '../../src/protocol/clinic-document.js';

const dist = new URL('../../dist/', import.meta.url);
/** What the module needs, by its paths. */
export const scripts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(dist)
    .filter((name) => /^massage-booker(\.steps-\w+)?\.js$/.test(name))
    .map((name) => [`/${name}`, readFileSync(new URL(name, dist), 'utf8')]),
);

export interface Loopback {
  url: string;
  document: ClinicDocument;
  /** What is free, by the question asked. */
  times: (query: URLSearchParams) => Availability;
  /** What was booked, last one last. */
  booked: BookingRequest[];
  close: () => void;
}

/**
 * @param attributes of the element, beside `src`
 * @param files scripts (`.js`) and pages, by their paths; undefined for one that is not there
 */
export async function startLoopback(
  attributes: string,
  files: Readonly<Record<string, string | undefined>> = {},
): Promise<Loopback> {
  const held = { ...scripts, ...files };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const send = (type: string, body: string | Buffer, status = 200) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    const json = (body: unknown, status = 200) => send('application/json', JSON.stringify(body), status);
    if (request.method === 'POST') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        loopback.booked.push(JSON.parse(Buffer.concat(parts).toString()) as BookingRequest);
        json({ id: 'b', reference: 'AAAA-AA', status: 'confirmed' }, 201);
      });
    } else if (held[pathname] !== undefined)
      send(pathname.endsWith('.js') ? 'text/javascript' : 'text/html', held[pathname]);
    else if (pathname.endsWith('.js')) send('text/plain', 'Not found', 404);
    else if (pathname === '/clinic.json') json(loopback.document);
    else if (pathname === '/availability') json(loopback.times(searchParams));
    else
      send(
        'text/html',
        `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">
        <script type="module" src="/massage-booker.js"></script><massage-booker src="/clinic.json" ${attributes}></massage-booker>`,
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const loopback: Loopback = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    document: {},
    times: () => ({ timeZone: 'UTC', nextAvailable: null, slots: [] }),
    booked: [],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return loopback;
}

/** Lets the page's clock begin at an instant (milliseconds), and go on. */
export const setClock = (page: Page, now: number) =>
  page.evaluateOnNewDocument(`{
    // Functions that tests send here are compiled to name themselves by it.
    globalThis.__name = (value) => value;
    const Real = Date, ahead = ${now} - Date.now(), at = () => Real.now() + ahead;
    globalThis.Date = new Proxy(Real, {
      construct: (target, given, made) => Reflect.construct(target, given.length ? given : [at()], made),
      get: (target, key) => (key === 'now' ? at : Reflect.get(target, key)),
    });
  }`);
