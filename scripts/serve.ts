import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page as a server sends it. Without a type the browser reads the charset from the page itself, as it does with saved pages. */
export interface Served {
  body: string | Uint8Array;
  type?: string;
}

/** A web server on this machine, on a free port. */
export interface Server {
  /** Its address, ending in `/`. */
  address: string;
  close(): Promise<void>;
}

/** Serves what `pageAt` gives for a path without its first slash; what it does not give is not found. */
export async function serve(pageAt: (path: string) => Served | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
    const page = pageAt(path);
    if (page) response.writeHead(200, { 'content-type': page.type ?? 'text/html' }).end(page.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
