/** Posts over kept connections with as little of this machine as can be: what the client takes is the server's loss. */
import { Agent, request } from 'node:http';

/** @returns posts a body and resolves with the answer's status, once the answer is complete */
export function poster(url: string, connections: number): (body: string) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (body) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      request(url, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      })
        .on('error', reject)
        .end(body);
    });
}
