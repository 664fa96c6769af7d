/**
 * The people and companies of the demonstration. All names are invented and say so. The accounts are those of anvil's
 * well-known mnemonic, whose keys are public: they stand for wallets that everybody may use, on the local chain 31337
 * only. Safe in the browser; the keys come from demo-signer.ts.
 */
export const DEMO_MNEMONIC = 'test test test test test test test test test test test junk';

/** How many accounts of the mnemonic the local chain funds: those below, and room for more. */
export const FUNDED_ACCOUNTS = 60;

export type DemoRole =
  | 'certifier'
  | 'peg-manager'
  | 'treasurer'
  | 'grants-officer'
  | 'adjudicator'
  | 'regulator'
  | 'admin'
  /** Owners of the board's Safe beside the treasurer. The chain gives them no role of their own. */
  | 'co-signer'
  | 'provider'
  | 'sme'
  /** Companies that are not registered yet, for whoever wants to walk the way from the start. */
  | 'visitor-provider'
  | 'visitor-sme'
  /** Keys of machines and contracts: nobody signs in with them. */
  | 'deployer'
  | 'anchor'
  | 'market'
  | 'reporter';

export type DemoAccount = {
  /** Stable name, for example `provider-3`. */
  key: string;
  role: DemoRole;
  /** The person's name, or the company's for providers and SMEs. */
  displayName: string;
  /** Address index below m/44'/60'/0'/0. */
  index: number;
  /** EIP-55. */
  address: `0x${string}`;
};

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account(
    0,
    'deployer',
    'deployer',
    'Deployment key (demo)',
    '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  ),
  account(
    1,
    'certifier',
    'certifier',
    'Mara Iten (demo)',
    '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  ),
  account(
    2,
    'certifier-2',
    'certifier',
    'Jonas Hürlimann (demo)',
    '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
  ),
  account(
    3,
    'peg-manager',
    'peg-manager',
    'Selin Arnold (demo)',
    '0x90F79bf6EB2c4f870365E785982E1f101E93b906',
  ),
  account(
    4,
    'treasurer',
    'treasurer',
    'Beat Zumbühl (demo)',
    '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65',
  ),
  account(
    5,
    'grants-officer',
    'grants-officer',
    'Nadia Keiser (demo)',
    '0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc',
  ),
  account(
    6,
    'adjudicator',
    'adjudicator',
    'Ruth Bossard (demo)',
    '0x976EA74026E726554dB657fA54763abd0C3a0aa9',
  ),
  account(
    7,
    'regulator',
    'regulator',
    'Andrin Camenzind (demo)',
    '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955',
  ),
  account(
    8,
    'admin',
    'admin',
    'Elena Stadlin (demo)',
    '0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f',
  ),
  account(
    9,
    'anchor',
    'anchor',
    'Anchor worker (demo)',
    '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720',
  ),
  account(
    10,
    'market',
    'market',
    'Simulated job market (demo)',
    '0xBcd4042DE499D14e55001CcbB24a551F3b954096',
  ),
  account(
    11,
    'provider-1',
    'provider',
    'Lorzen Compute AG (demo)',
    '0x71bE63f3384f5fb98995898A86B02Fb2426c5788',
  ),
  account(
    12,
    'provider-2',
    'provider',
    'Ägeri Datacenter GmbH (demo)',
    '0xFABB0ac9d68B0B445fB7357272Ff202C5651694a',
  ),
  account(
    13,
    'provider-3',
    'provider',
    'Rigi Cloud AG (demo)',
    '0x1CBd3b2770909D4e10f157cABC84C7264073C9Ec',
  ),
  account(
    14,
    'provider-4',
    'provider',
    'Reuss Accelerators AG (demo)',
    '0xdF3e18d64BC6A983f673Ab319CCaE4f1a57C7097',
  ),
  account(
    15,
    'provider-5',
    'provider',
    'Zugerberg Systems AG (demo)',
    '0xcd3B766CCDd6AE721141F452C550Ca635964ce71',
  ),
  account(
    16,
    'provider-6',
    'provider',
    'Limmat Tensor AG (demo)',
    '0x2546BcD3c84621e976D8185a91A922aE77ECEc30',
  ),
  account(
    17,
    'provider-7',
    'provider',
    'Aare Machine Halls AG (demo)',
    '0xbDA5747bFD65F08deb54cb465eB87D40e51B197E',
  ),
  account(
    18,
    'provider-8',
    'provider',
    'Jura Compute Sàrl (demo)',
    '0xdD2FD4581271e230360230F9337D5c0430Bf44C0',
  ),
  account(
    19,
    'provider-9',
    'provider',
    'Léman Calcul SA (demo)',
    '0x8626f6940E2eb28930eFb4CeF49B2d1F2C9C1199',
  ),
  account(
    20,
    'provider-10',
    'provider',
    'Ticino Calcolo SA (demo)',
    '0x09DB0a93B389bEF724429898f539AEB7ac2Dd55f',
  ),
  account(
    21,
    'provider-11',
    'provider',
    'Rhine Falls Hosting AG (demo)',
    '0x02484cb50AAC86Eae85610D6f4Bf026f30f6627D',
  ),
  account(
    22,
    'provider-12',
    'provider',
    'Säntis HPC AG (demo)',
    '0x08135Da0A343E492FA2d4282F2AE34c6c5CC1BbE',
  ),
  account(
    23,
    'provider-13',
    'provider',
    'Engadin Cold Halls AG (demo)',
    '0x5E661B79FE2D3F6cE70F5AAC07d8Cd9abb2743F1',
  ),
  account(
    24,
    'provider-14',
    'provider',
    'Rhône Grappe SA (demo)',
    '0x61097BA76cD906d2ba4FD106E757f7Eb455fc295',
  ),
  account(
    25,
    'sme-1',
    'sme',
    'Chriesi Vision GmbH (demo)',
    '0xDf37F81dAAD2b0327A0A50003740e1C935C70913',
  ),
  account(
    26,
    'sme-2',
    'sme',
    'Walchwil Genomics AG (demo)',
    '0x553BC17A05702530097c3677091C5BB47a3a7931',
  ),
  account(
    27,
    'sme-3',
    'sme',
    'Seefeld Language Labs AG (demo)',
    '0x87BdCE72c06C21cd96219BD8521bDF1F42C78b5e',
  ),
  account(
    28,
    'sme-4',
    'sme',
    'Metzgerturm Robotics GmbH (demo)',
    '0x40Fc963A729c542424cD800349a7E4Ecc4896624',
  ),
  account(
    29,
    'sme-5',
    'sme',
    'Baar Battery Models AG (demo)',
    '0x9DCCe783B6464611f38631e6C851bf441907c710',
  ),
  account(
    30,
    'sme-6',
    'sme',
    'Cham Paper Analytics AG (demo)',
    '0x1BcB8e569EedAb4668e55145Cfeaf190902d3CF2',
  ),
  account(
    31,
    'sme-7',
    'sme',
    'Hünenberg Weather AG (demo)',
    '0x8263Fce86B1b78F95Ab4dae11907d8AF88f841e7',
  ),
  account(
    32,
    'sme-8',
    'sme',
    'Menzingen Acoustics GmbH (demo)',
    '0xcF2d5b3cBb4D7bF04e3F7bFa8e27081B52191f91',
  ),
  account(
    33,
    'sme-9',
    'sme',
    'Risch Protein Folding AG (demo)',
    '0x86c53Eb85D0B7548fea5C4B4F82b4205C8f6Ac18',
  ),
  account(
    34,
    'sme-10',
    'sme',
    'Steinhausen Logistics Lab GmbH (demo)',
    '0x1aac82773CB722166D7dA0d5b0FA35B0307dD99D',
  ),
  account(
    35,
    'sme-11',
    'sme',
    'Neuheim Radiology AG (demo)',
    '0x2f4f06d218E426344CFE1A83D53dAd806994D325',
  ),
  account(
    36,
    'sme-12',
    'sme',
    'Oberägeri Audio GmbH (demo)',
    '0x1003ff39d25F2Ab16dBCc18EcE05a9B6154f65F4',
  ),
  account(
    37,
    'sme-13',
    'sme',
    'Unterägeri Textiles AI AG (demo)',
    '0x9eAF5590f2c84912A08de97FA28d0529361Deb9E',
  ),
  account(
    38,
    'sme-14',
    'sme',
    'Zytturm Legal Search GmbH (demo)',
    '0x11e8F3eA3C6FcF12EcfF2722d75CEFC539c51a1C',
  ),
  account(
    39,
    'visitor-provider-1',
    'visitor-provider',
    'A new provider (demo)',
    '0x7D86687F980A56b832e9378952B738b614A99dc6',
  ),
  account(
    40,
    'visitor-provider-2',
    'visitor-provider',
    'Another new provider (demo)',
    '0x9eF6c02FB2ECc446146E05F1fF687a788a8BF76d',
  ),
  account(
    41,
    'visitor-sme-1',
    'visitor-sme',
    'A new company (demo)',
    '0x08A2DE6F3528319123b25935C92888B16db8913E',
  ),
  account(
    42,
    'visitor-sme-2',
    'visitor-sme',
    'Another new company (demo)',
    '0xe141C82D99D85098e03E1a1cC1CdE676556fDdE0',
  ),
  account(
    43,
    'visitor-provider-3',
    'visitor-provider',
    'A third new provider (demo)',
    '0x4b23D303D9e3719D6CDf8d172Ea030F80509ea15',
  ),
  account(
    44,
    'visitor-provider-4',
    'visitor-provider',
    'A fourth new provider (demo)',
    '0xC004e69C5C04A223463Ff32042dd36DabF63A25a',
  ),
  account(
    45,
    'reporter-1',
    'reporter',
    'Alpine GPU index, reporter (demo)',
    '0x5eb15C0992734B5e77c888D713b4FC67b3D679A2',
  ),
  account(
    46,
    'reporter-2',
    'reporter',
    'Lake spot list, reporter (demo)',
    '0x7Ebb637fd68c523613bE51aad27C35C4DB199B9c',
  ),
  account(
    47,
    'reporter-3',
    'reporter',
    'Rhine exchange, reporter (demo)',
    '0x3c3E2E178C69D4baD964568415a0f0c84fd6320A',
  ),
  account(
    48,
    'deputy-treasurer',
    'co-signer',
    'Vreni Hegglin (demo)',
    '0x35304262b9E87C00c430149f28dD154995d01207',
  ),
  account(
    49,
    'head-of-finance',
    'co-signer',
    'Urs Landtwing (demo)',
    '0xD4A1E660C916855229e1712090CcfD8a424A2E33',
  ),
];

/** Roles with which somebody signs in, in the order in which the sign-in page shows them. */
export const SIGN_IN_ROLES = [
  'certifier',
  'peg-manager',
  'treasurer',
  'grants-officer',
  'adjudicator',
  'regulator',
  'admin',
  'co-signer',
  'provider',
  'sme',
  'visitor-provider',
  'visitor-sme',
] as const satisfies readonly DemoRole[];

/** @throws when no account has that key: a slip in our own code. */
export function demoAccount(key: string): DemoAccount {
  const found = DEMO_ACCOUNTS.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`There is no demonstration account ${key}.`);
  return found;
}

export function demoAccountsOf(role: DemoRole): DemoAccount[] {
  return DEMO_ACCOUNTS.filter((candidate) => candidate.role === role);
}

function account(
  index: number,
  key: string,
  role: DemoRole,
  displayName: string,
  address: `0x${string}`,
): DemoAccount {
  return { key, role, displayName, index, address };
}
