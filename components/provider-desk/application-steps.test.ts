import { describe, expect, it } from 'vitest';

import { firstOpenStep, hardwareOf, problemsOf, stepOfField } from './application-steps';

const ANSWERS = {
  name: 'Lorzen Compute AG',
  registrationNumber: 'CHE-100.200.300',
  website: '',
  contactName: 'Lea Muster',
  contactEmail: 'lea@example.ch',
  region: 'CH-ZG',
  siteAddress: 'Industriestrasse 7, 6300 Zug',
  inServiceSince: '2023',
  pue: '1.18',
  renewableShare: '92',
  engine: 'SLURM',
  interconnect: 'InfiniBand NDR',
  'hardware[0].classId': 'H100-SXM5-80',
  'hardware[0].units': '64',
};

describe('the steps of an application', () => {
  it('are all done when every question is answered, the optional one left out', () => {
    expect(problemsOf(ANSWERS)).toEqual({});
    expect(firstOpenStep(ANSWERS)).toBeUndefined();
  });

  it('lead back to the first step that lacks an answer', () => {
    expect(firstOpenStep({ ...ANSWERS, pue: '4', interconnect: '' })).toBe('site');
    expect(firstOpenStep({})).toBe('organisation');
  });

  it('judge a step by its own questions only', () => {
    const { name: _name, ...rest } = ANSWERS;
    expect(problemsOf(rest, 'site')).toEqual({});
    expect(problemsOf(rest, 'organisation')).toEqual({ name: 'required' });
  });

  it('know which step a line of hardware belongs to', () => {
    expect(stepOfField('hardware[3].units')).toBe('hardware');
    expect(problemsOf({ ...ANSWERS, 'hardware[0].units': '' })).toHaveProperty('hardware[0].units');
  });

  it('refuse a class that stands in two lines', () => {
    const twice = {
      ...ANSWERS,
      'hardware[1].classId': 'H100-SXM5-80',
      'hardware[1].units': '8',
    };
    expect(problemsOf(twice)).toEqual({ hardware: 'classTwice' });
    expect(hardwareOf(twice)).toHaveLength(2);
  });
});
