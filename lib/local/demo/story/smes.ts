import type { SmeKey, SmeProfile } from './companies';

/** The companies that apply for hours. Companies and people are invented; their names stand with their accounts. */
export const SMES: readonly SmeProfile[] = [
  sme(1, 'chriesi-vision', 'Corinne Matter', 'Optical inspection for watchmaking', 11),
  sme(2, 'walchwil-genomics', 'Raphael Iten', 'Genome analysis for hospitals', 23),
  sme(3, 'seefeld-language', 'Annina Wyss', 'Speech recognition for Swiss German', 17),
  sme(4, 'metzgerturm-robotics', 'Dario Keller', 'Robot arms for small warehouses', 14),
  sme(5, 'baar-battery', 'Yasmin Huber', 'Battery materials', 28),
  sme(6, 'cham-paper', 'Bernhard Rüttimann', 'Quality control in paper making', 36),
  sme(7, 'huenenberg-weather', 'Flavia Betschart', 'Short-term weather forecasts in the Alps', 19),
  sme(8, 'menzingen-acoustics', 'Oliver Hegglin', 'Sound diagnosis of rail vehicles', 8),
  sme(9, 'risch-protein', 'Priya Ammann', 'Drug discovery', 31),
  sme(10, 'steinhausen-logistics', 'Marco Luthiger', 'Simulation of railway timetables', 12),
  sme(11, 'neuheim-radiology', 'Simone Weiss', 'Image processing for radiology', 22),
  sme(12, 'oberaegeri-audio', 'Tobias Henggeler', 'Restoration of sound archives', 4),
  sme(13, 'unteraegeri-textiles', 'Livia Iten', 'Sorting of used textiles', 9),
  sme(14, 'zytturm-legal', 'Patrick Schön', 'Legal search in four languages', 6),
];

/** @throws when the story names a company that has no profile: a slip in our own data. */
export function smeProfile(key: SmeKey): SmeProfile {
  const found = SMES.find((profile) => profile.key === key);
  if (!found) throw new Error(`${key} has no profile`);
  return found;
}

function sme(
  number: number,
  domain: string,
  contactName: string,
  sector: string,
  employees: number,
): SmeProfile {
  return {
    key: `sme-${number}`,
    registrationNumber: `DEMO-S-${String(number).padStart(3, '0')}`,
    region: 'CH-ZG',
    contactEmail: `compute@${domain}.example`,
    contactName,
    sector,
    employees,
  };
}
