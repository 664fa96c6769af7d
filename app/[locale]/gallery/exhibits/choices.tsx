import { Checkboxes } from '@/components/ui/checkboxes';
import { Combobox } from '@/components/ui/combobox';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Exhibit } from '../exhibit';

const cantons = [
  'Aargau',
  'Bern',
  'Genève',
  'Graubünden',
  'Luzern',
  'Schwyz',
  'Ticino',
  'Zug',
  'Zürich',
];
const options = cantons.map((name) => ({ value: name, label: name }));

export const choices: Exhibit[] = [
  {
    name: 'Radios',
    render: (id) => (
      <Radios
        name={`${id}-outcome`}
        legend="What do you decide?"
        legendSize="lg"
        hint="The decision is enacted on the chain in the next step."
        defaultValue="certify"
        items={[
          {
            value: 'certify',
            label: 'Certify',
            hint: 'For one year, on the hardware that was inspected',
          },
          {
            value: 'ask',
            label: 'Ask for something that is missing',
            reveal: <TextField name={`${id}-missing`} label="What is missing?" />,
          },
          { value: 'decline', label: 'Decline' },
          { value: 'later', label: 'Decide later', disabled: true },
        ]}
      />
    ),
  },
  {
    name: 'Radios, inline, wrong',
    render: (id) => (
      <Radios
        inline
        name={`${id}-direct`}
        legend="Does the company belong to a group?"
        error="Choose yes or no"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
    ),
  },
  {
    name: 'Checkboxes',
    render: (id) => (
      <Checkboxes
        name={`${id}-duties`}
        legend="Duties that were checked"
        defaultValues={['power']}
        items={[
          { value: 'power', label: 'Power supply and its backup' },
          { value: 'access', label: 'Access control', hint: 'Card log of the last ninety days' },
          { value: 'data', label: 'Data stays in the country' },
        ]}
      />
    ),
  },
  {
    name: 'Select',
    render: (id) => (
      <>
        <Select
          name={`${id}-region`}
          label="Region"
          options={options}
          placeholder="Choose a canton"
        />
        <Select
          name={`${id}-region2`}
          label="Region"
          options={options}
          placeholder="Choose a canton"
          error="Choose the canton in which the machines stand"
        />
      </>
    ),
  },
  {
    name: 'Combobox',
    render: (id) => (
      <>
        <Combobox
          name={`${id}-seat`}
          label="Seat of the company"
          hint="Begin to type the canton’s name."
          options={options}
          defaultValue="Zug"
        />
        <Combobox
          name={`${id}-seat2`}
          label="Second site"
          optional
          options={options}
          error="Choose a canton from the list"
        />
      </>
    ),
  },
];
