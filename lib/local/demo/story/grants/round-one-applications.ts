import { at } from '../clock';
import type { SmeKey } from '../companies';
import type { GrantApplicationEvent } from '../events';

/** Applications of the first call, in the order in which they came in. */
export const ROUND_ONE_APPLICATIONS: readonly GrantApplicationEvent[] = [
  apply('sme-7', at(11, 'Wed', '10:42'), {
    title: 'Thunderstorm warnings for Alpine valleys, an hour ahead',
    summary:
      'Radar and satellite pictures show a thunderstorm only when it is there. We train a model on nine years of radar, lightning and station data that draws the next sixty minutes for each valley on a grid of 500 metres. The hours pay for one long training and for re-running three summers to see how often the warning would have come too late. The trained model is given to the cantonal services free of charge; we earn with alerts for building sites and cable cars.',
    hours: 4_500,
    preferredClass: 'H100-SXM5-80',
  }),
  apply('sme-9', at(12, 'Mon', '14:18'), {
    title: 'Screening of binders against a rare liver disease',
    summary:
      'One protein misfolds in the disease we work on, and no drug reaches its pocket. We fold 40,000 designed binders, dock the best thousand and compute free energies for the last hundred with molecular dynamics. Each step throws away nine in ten candidates, so that the expensive one stays affordable. A laboratory in Basel will make and test the last twelve. Without a grant we could do the first step only.',
    hours: 6_000,
    preferredClass: 'H200-SXM-141',
  }),
  apply('sme-14', at(12, 'Thu', '16:55'), {
    title: 'Finding the same ruling in German, French, Italian and Romansh',
    summary:
      'Courts write in one language, lawyers search in another. We adapt an open text model to 310,000 published rulings so that a question in German also finds the decision from Lugano. The hours go into fine-tuning and into building the index once; answering a question afterwards runs on our own two cards. All rulings are public and already without names.',
    hours: 800,
    preferredClass: 'A100-SXM-80',
  }),
  apply('sme-1', at(13, 'Tue', '09:27'), {
    title: 'Hairline cracks in watch jewels',
    summary:
      'A synthetic ruby bearing is 0.9 millimetres wide and a crack in it a thousandth of that. Today a person looks through a microscope at 4,000 a day. We train a detector on 1.2 million pictures from three workshops, most of them without any defect, which is the difficulty. The grant pays for the search over architectures; the final network must run on a small computer beside the microscope.',
    hours: 1_500,
    preferredClass: 'L40S-48',
  }),
  apply('sme-10', at(14, 'Mon', '11:33'), {
    title: 'How a timetable breathes: delay spreading on a mixed railway',
    summary:
      'A timetable that looks perfect on paper falls apart when one freight train is three minutes late. We simulate a day on the line through Zug a hundred thousand times with disturbed running times and learn from it which connections should wait. The simulator is written for GPUs already and validated against two years of public actual data. We ask for hours to cover all 52 weeks of the coming timetable.',
    hours: 2_600,
    preferredClass: 'A100-SXM-40',
  }),
  apply('sme-3', at(15, 'Wed', '15:04'), {
    title: 'Doctor’s letters dictated in dialect',
    summary:
      'General practitioners dictate in the dialect they speak and get a letter in standard German. Recognition works for Zurich and fails for Uri and the Upper Valais. With 2,800 hours of consented speech from twelve regions we adapt a large open model and then distil it to a size that a practice can run itself, so that no patient’s voice leaves the house. Two practices in Zug test it.',
    hours: 3_600,
    preferredClass: 'H100-PCIE-80',
  }),
  apply('sme-4', at(16, 'Tue', '13:46'), {
    title: 'Grasping what nobody has seen before',
    summary:
      'A small mail-order firm sells 20,000 different things and cannot teach a robot each of them. We train a grasping policy in simulation with 60,000 scanned objects, then with 400 hours of our own arm. The hours are for the simulation, which runs physics and camera pictures on the GPU. A company in Rotkreuz will try the arm in its returns department.',
    hours: 2_400,
    preferredClass: 'RTX4090-24',
  }),
  apply('sme-6', at(17, 'Thu', '10:09'), {
    title: 'Seeing a tear in the web before it happens',
    summary:
      'When paper tears on the machine the mill stands still for forty minutes. Twelve cameras watch the web, and the pictures of the last two minutes before 900 tears are stored. We train a model on video that warns early enough to slow down. Most of the work is telling harmless shadows from a beginning tear.',
    hours: 2_000,
    preferredClass: 'L40S-48',
  }),
  apply('sme-8', at(18, 'Mon', '09:51'), {
    title: 'Hearing a bad wheel bearing from the platform',
    summary:
      'Microphones at three stations record every train that stops. From the sound alone we want to tell which bearing will fail in the next weeks. 190,000 recordings with workshop findings are available from a railway that takes part without payment. The hours are for training on raw sound instead of features made by hand, in a long trial over two winters.',
    hours: 1_200,
    preferredClass: 'A100-SXM-40',
  }),
  apply('sme-13', at(19, 'Thu', '17:20'), {
    title: 'Sorting used clothes by fibre',
    summary:
      'Used textiles can be spun again only when cotton and polyester are kept apart. A near-infrared camera above the belt sees the fibre, but mixed and dyed fabrics confuse it. We want to train a large vision model from the beginning on spectral pictures, which we will collect during the project.',
    hours: 5_500,
  }),
];

function apply(
  sme: SmeKey,
  moment: number,
  form: Pick<GrantApplicationEvent, 'title' | 'summary' | 'hours' | 'preferredClass'>,
): GrantApplicationEvent {
  return { kind: 'grant-application', at: moment, key: `round-1/${sme}`, roundId: 1, sme, ...form };
}
