/** A real mail server on loopback that keeps what it accepts, and can be made to misbehave. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { after } from 'node:test';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export interface Received extends ParsedMail {
  /** As it came over the wire. */
  raw: string;
  /** From the conversation, not from the letter's head. */
  recipients: string[];
}

export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  /** SMTP code for a recipient's address; 0 accepts. */
  refuse: (address: string) => number;
  /** SMTP code for a whole letter; 0 accepts. */
  refuseData: () => number;
  /** How many conversations are cut off in the middle of a letter. */
  deaths: number;
  /** What every letter waits for before it is accepted. */
  holdUp: Promise<unknown> | undefined;
  down(): Promise<void>;
  up(): Promise<void>;
}

const refusal = (responseCode: number) => Object.assign(new Error('Not here'), { responseCode });

/** Stopped with the test file. */
export async function openMailServer(): Promise<MailServer> {
  let port = 0;
  let server: SMTPServer | undefined;
  const mail: MailServer = {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    received: [],
    refuse: () => 0,
    refuseData: () => 0,
    deaths: 0,
    holdUp: undefined,
    async down() {
      const closing = server;
      server = undefined;
      if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
    },
    async up() {
      server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onRcptTo, onData });
      server.on('error', () => {});
      await once(server.listen(port, '127.0.0.1'), 'listening');
      ({ port } = server.server.address() as AddressInfo);
    },
  };
  const onRcptTo: NonNullable<ConstructorParameters<typeof SMTPServer>[0]>['onRcptTo'] = (
    { address },
    _session,
    done,
  ) => {
    const code = mail.refuse(address);
    done(code ? refusal(code) : null);
  };
  const onData: NonNullable<ConstructorParameters<typeof SMTPServer>[0]>['onData'] = (
    stream,
    session,
    done,
  ) => {
    if (mail.deaths > 0) {
      mail.deaths -= 1;
      for (const connection of server?.connections ?? [])
        (connection as { _socket: Socket })._socket.destroy();
      stream.resume();
      return;
    }
    void keep(stream).then(async (raw) => {
      await mail.holdUp;
      const code = mail.refuseData();
      if (code) {
        done(refusal(code));
        return;
      }
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      mail.received.push({ ...(await simpleParser(raw)), raw, recipients });
      done();
    });
  };
  await mail.up();
  after(() => mail.down());
  return mail;
}

async function keep(stream: SMTPServerDataStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
