/** The process in which `warmJuesuan` runs one command after the other. */
import { runCommand } from "../dist/run-command.js";

const environment = { ...process.env };

/** Collects what is written to a stream; the callback says that it has been handed over. */
function collect(stream) {
  const pieces = [];
  stream.write = (piece, encoding, done) => {
    pieces.push(Buffer.from(piece));
    const handed = typeof encoding === "function" ? encoding : done;
    if (handed) setImmediate(handed);
    return true;
  };
  return () => {
    stream.removeAllListeners("error");
    return Buffer.concat(pieces).toString("utf8");
  };
}

process.on("message", async ({ args, cwd, env }) => {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment, env);
  const [stdout, stderr] = [collect(process.stdout), collect(process.stderr)];
  const status = await runCommand([process.execPath, "juesuan", ...args]);
  process.send({ status, stdout: stdout(), stderr: stderr() });
});
process.on("disconnect", () => process.exit());
