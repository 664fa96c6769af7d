import { ROOT } from './paths';
import { demoPrices } from './price-lists/configuration';
import { demoSecrets } from './secrets';
import { deploymentsDirOf, type Servers } from './servers';

export type ProgrammeEnvOptions = {
  servers: Servers;
  dataDir: string;
  port: number;
  /** Where the demonstration's price lists are served; undefined without them. */
  listsPort: number | undefined;
};

/** The environment of the portal, the indexer and the worker, as lib/env.ts reads it. What is already set stays. */
export function programmeEnv({
  servers,
  dataDir,
  port,
  listsPort,
}: ProgrammeEnvOptions): Record<string, string> {
  const isOurs = servers.chain !== undefined;
  const derived = {
    ...(isOurs ? demoSecrets(dataDir) : {}),
    ...(isOurs && listsPort !== undefined ? demoPrices(listsPort) : {}),
    GRIDHALL_DEMO: isOurs ? '1' : '0',
    GRIDHALL_DATA_DIR: dataDir,
    GRIDHALL_DEPLOYMENTS_DIR: isOurs ? deploymentsDirOf(dataDir) : `${ROOT}/contracts/deployments`,
    CHAIN_ID: String(servers.chainId),
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const given = Object.fromEntries(
    Object.keys(derived).flatMap((name) => {
      const value = process.env[name];
      // NEXTAUTH_URL follows the port, unless somebody put a name before the portal.
      return value === undefined || name === 'GRIDHALL_DATA_DIR' ? [] : [[name, value]];
    }),
  );
  return {
    ...derived,
    ...given,
    DATABASE_URL: servers.databaseUrl,
    RPC_URL: servers.rpcUrl,
  };
}
