import { at } from '../clock';
import type { SmeKey } from '../companies';
import type { GrantApplicationEvent } from '../events';

/** Applications of the second call so far. It is still open; three are undecided. */
export const ROUND_TWO_APPLICATIONS: readonly GrantApplicationEvent[] = [
  apply('sme-11', at(59, 'Mon', '10:36'), {
    title: 'Sharper pictures from a shorter scan',
    summary:
      'A knee takes eleven minutes in the scanner, and many patients cannot lie still for as long. We reconstruct the picture from a third of the measured data with a network trained on 38,000 raw scans that three hospitals collected with consent. The hours are for training in full resolution and for the study of failures that approval as a medical device requires. Data stay on certified machines in Switzerland.',
    hours: 5_000,
    preferredClass: 'H200-SXM-141',
  }),
  apply('sme-2', at(60, 'Wed', '14:12'), {
    title: 'Structural variants in newborn screening',
    summary:
      'Long pieces of missing or doubled DNA explain one in six cases in which the usual test of newborns finds nothing. We train a caller on public long-read genomes and run it over 1,100 consented cases of a university hospital. The computation is heavy once; afterwards a case takes twenty minutes on one card. The caller will be published under an open licence.',
    hours: 3_000,
    preferredClass: 'A100-SXM-80',
  }),
  apply('sme-12', at(61, 'Tue', '16:28'), {
    title: 'Giving back their voices to wax cylinders',
    summary:
      'The canton’s archive holds 140 wax cylinders with songs and speech from before 1914. We adapt an open restoration model to the noise of wax and run it over all of them. A small task with a small budget; the archive publishes the result.',
    hours: 200,
    preferredClass: 'L4-24',
  }),
  apply('sme-6', at(64, 'Thu', '09:44'), {
    title: 'Seeing a tear in the web: second stage',
    summary:
      'Our first project showed that a warning thirty seconds ahead is possible in the laboratory. We would like to train a larger model on the pictures of two further machines and to test it for half a year.',
    hours: 2_500,
    preferredClass: 'L40S-48',
  }),
  apply('sme-1', at(67, 'Mon', '13:31'), {
    title: 'From jewels to hairsprings',
    summary:
      'The detector for ruby bearings from our first grant is in use at two workshops. A hairspring is the next part that is still judged by eye: it must be flat to a few thousandths of a millimetre and its coils evenly spaced. We train on 600,000 pictures taken from two angles, with the measurements of a profilometer as truth.',
    hours: 1_400,
    preferredClass: 'L40S-48',
  }),
  apply('sme-5', at(75, 'Tue', '11:02'), {
    title: 'Electrolytes that do not freeze',
    summary:
      'Below minus twenty degrees a lithium battery gives a third of its energy. We search for mixtures of solvents that stay liquid and still carry ions: a learned force field, trained on 90,000 quantum calculations that we already have, then molecular dynamics of 600 mixtures. The best ten are made in our own laboratory. The force field will be published.',
    hours: 3_200,
    preferredClass: 'H100-SXM5-80',
  }),
  apply('sme-9', at(76, 'Thu', '15:17'), {
    title: 'From twelve binders to one candidate',
    summary:
      'Two of the twelve molecules from our first grant bind in the laboratory. We now vary them: 6,000 close relatives, free energies for 300, and a model of how the body breaks them down. If the numbers hold, an animal study can be prepared next year. The second grant would be used up within nine months.',
    hours: 5_000,
    preferredClass: 'H200-SXM-141',
  }),
  apply('sme-13', at(77, 'Wed', '09:58'), {
    title: 'Sorting used clothes by fibre: a smaller question',
    summary:
      'Since our first application we have collected 70,000 labelled spectral pictures on a sorting belt in Baar. We no longer train a large model from the beginning but adapt an open one, and ask only whether cotton with up to five per cent of elastane can be told from pure cotton. The answer decides whether a yarn can be made of it.',
    hours: 450,
    preferredClass: 'L40S-48',
  }),
];

function apply(
  sme: SmeKey,
  moment: number,
  form: Pick<GrantApplicationEvent, 'title' | 'summary' | 'hours' | 'preferredClass'>,
): GrantApplicationEvent {
  return { kind: 'grant-application', at: moment, key: `round-2/${sme}`, roundId: 2, sme, ...form };
}
