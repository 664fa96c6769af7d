import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type FoundryTool = 'forge' | 'anvil' | 'cast';

export function isFoundryTool(name: string): name is FoundryTool {
  return name === 'forge' || name === 'anvil' || name === 'cast';
}

/**
 * Path of a Foundry binary. Not the starter in node_modules/.bin: that one ends with 0 whatever the tool said, and stands
 * between us and the tool's end.
 */
export function foundryProgram(tool: FoundryTool): string {
  const starter = createRequire(import.meta.url).resolve(`@foundry-rs/${tool}/bin.mjs`);
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const binaries = `@foundry-rs/${tool}-${process.platform}-${arch}`;
  try {
    return join(dirname(createRequire(starter).resolve(`${binaries}/package.json`)), 'bin', tool);
  } catch (cause) {
    throw new Error(`Foundry's ${tool} is not installed for ${process.platform}-${arch}.`, {
      cause,
    });
  }
}
