import { connect, type Socket } from 'node:net';

/**
 * A client of Marionette, the protocol by which Firefox is driven: over TCP, `LENGTH:[0, id, command, parameters]` is answered by
 * `LENGTH:[1, id, error, result]`, with the length in bytes. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  private buffer: Buffer = Buffer.alloc(0);
  private isGreeted = false;
  private next = 1;
  private readonly waiting = new Map<number, { settle(result: unknown): void; fail(error: Error): void }>();

  private constructor(private readonly socket: Socket) {}

  /** Connects, waits for the greeting and opens a session. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect({ host: '127.0.0.1', port });
    const client = new Marionette(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.on('data', (bytes) => {
        client.buffer = Buffer.concat([client.buffer, bytes]);
        client.readMessages(resolve);
      });
    });
    socket.on('close', () => client.failAll('Firefox closed the connection.'));
    await client.send('WebDriver:NewSession', { acceptInsecureCerts: false });
    return client;
  }

  /** Sends one command; resolves with its result, rejects with what Firefox says is wrong. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = this.next++;
    const message = JSON.stringify([0, id, command, parameters]);
    return new Promise((settle, fail) => {
      this.waiting.set(id, { settle, fail: (error) => fail(new Error(`${command}: ${error.message}`)) });
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private readMessages(onGreeting: () => void): void {
    for (;;) {
      const colon = this.buffer.indexOf(':');
      if (colon < 0) return;
      const length = Number(this.buffer.subarray(0, colon).toString());
      if (this.buffer.length < colon + 1 + length) return;
      const message = JSON.parse(this.buffer.subarray(colon + 1, colon + 1 + length).toString()) as unknown;
      this.buffer = this.buffer.subarray(colon + 1 + length);
      if (this.isGreeted) this.answer(message as [1, number, { error: string; message: string } | null, unknown]);
      else {
        this.isGreeted = true;
        onGreeting();
      }
    }
  }

  private answer([, id, error, result]: [1, number, { error: string; message: string } | null, unknown]): void {
    const question = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) question?.fail(new Error(`${error.error}: ${error.message}`));
    else question?.settle(result);
  }

  private failAll(reason: string): void {
    for (const { fail } of this.waiting.values()) fail(new Error(reason));
    this.waiting.clear();
  }
}
