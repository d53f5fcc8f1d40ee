import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

/** A running server of files. */
export interface StaticServer {
  readonly address: string;
  /** Paths asked for so far. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves the files of one folder on 127.0.0.1.
 * @param mounted path prefix → another folder
 */
export async function serve(folder: string, mounted: Readonly<Record<string, string>> = {}): Promise<StaticServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    asked.push(path);
    const [prefix, other] = Object.entries(mounted).find(([start]) => path.startsWith(start)) ?? ["", folder];
    const file = join(other, normalize(path === "/" ? "/index.html" : decodeURIComponent(path.slice(prefix.length))));
    readFile(file).then(
      (body) =>
        response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
