/** `npm run pane`: serves the built page on this machine and says how to open it. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { preview } from "vite";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const oneFile = join(here, "dist", "决算核.html");
if (!existsSync(oneFile)) {
  console.error("还没有构建，请先运行 npm run build。");
  process.exit(1);
}
// 127.0.0.1 only: nobody else on the network can open it.
const server = await preview({ root: here, preview: { host: "127.0.0.1", port: 4173 }, logLevel: "warn" });
const address = server.resolvedUrls?.local[0] ?? "http://127.0.0.1:4173/";
console.log(`在浏览器打开 ${address} ，把工作簿和情况说明拖进去。按 Ctrl+C 结束。`);
console.log(`也可以不开服务，直接双击 ${pathToFileURL(oneFile).href}`);
