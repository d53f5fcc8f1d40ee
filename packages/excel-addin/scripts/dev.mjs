/** `npm run dev`: serves the task pane over https for sideloading, with a certificate made on the spot. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const server = await createServer({ root: here, logLevel: "warn" });
await server.listen();
const address = (server.resolvedUrls?.local[0] ?? "https://localhost:3000/").replace(/\/$/, "");
console.log(`任务窗格：${address}/taskpane.html　网页：${address}/index.html`);
console.log(
  "证书是自己签的：请先用浏览器打开上面的网址，按提示信任一次，再在 Excel 里旁加载 dist/manifest.intranet.xml。",
);
console.log(
  "Windows 上 Excel 用的是系统的证书库：在浏览器里导出证书，导入到“受信任的根证书颁发机构”。按 Ctrl+C 结束。",
);
