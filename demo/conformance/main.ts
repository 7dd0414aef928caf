/** `npm run conformance -- URL`: holds a booking server against the protocol, rule by rule. Exits with 0 when none failed. */
import { Http, Unreachable } from './http.js';
import { NoClinic, openClinic } from './open.js';
import { play } from './play.js';
import { leftovers, linesOf, Tally } from './report.js';
import { groups } from './rules/index.js';
import { Session } from './session.js';
import { readArguments, USAGE, UsageError } from './settings.js';

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof NoClinic) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (error instanceof Unreachable) {
    console.error(`The server does not answer. ${error.message}`);
    process.exitCode = 1;
  } else throw error;
}

/** @returns whether no rule failed */
async function run(args: readonly string[]): Promise<boolean> {
  const { url, service, minutes, origin, only } = readArguments(args);
  const http = new Http();
  http.origin = origin;
  const clinic = await openClinic(http, url);
  console.log(`Holding ${clinic.url} against massage-booking/1, asking as a page of ${http.origin}.`);
  console.log('This makes real bookings there, and cancels them afterwards where the server offers that.');

  const session = new Session(http, clinic, { service, minutes });
  const tally = new Tally();
  const chosen = groups.filter(({ name }) => !only.length || only.includes(name));
  try {
    let title = '';
    for await (const result of play(session, chosen)) {
      if (result.group.title !== title) console.log(`\n${(title = result.group.title)}`);
      for (const line of linesOf(result)) console.log(line);
      tally.add(result.outcome);
    }
  } finally {
    await session.tidy(true).catch(() => undefined);
    console.log(['', ...leftovers(session.leftBehind), tally.line].join('\n'));
  }
  return tally.count('fail') === 0;
}
