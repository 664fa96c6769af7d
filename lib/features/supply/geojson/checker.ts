import { checkGeography } from './check';

/** The program that check-apart.ts starts: a file on stdin, one line of JSON on stdout. */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
process.stdout.write(JSON.stringify(checkGeography(Buffer.concat(chunks).toString('utf8'))));
