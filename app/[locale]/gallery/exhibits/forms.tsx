import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileField } from '@/components/ui/file-field';
import { FormStack } from '@/components/ui/form-stack';
import { NumberField } from '@/components/ui/number-field';
import { SliderSample } from '../slider-sample';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { Exhibit } from '../exhibit';

const tooSmall = "Enter a stake of at least 10'000 USDC";
const noReason = 'Say why, in at least 20 characters';

export const forms: Exhibit[] = [
  {
    name: 'ErrorSummary and the fields it leads to',
    render: (id) => (
      <FormStack>
        <ErrorSummary
          focus={false}
          errors={[
            { href: `#${id}-stake`, text: tooSmall },
            { href: `#${id}-reason`, text: noReason },
          ]}
        />
        <NumberField
          name={`${id}-stake`}
          label="Stake"
          hint="It is held while you are certified and paid back after you leave."
          suffix="USDC"
          defaultValue="9'000"
          error={tooSmall}
        />
        <TextArea
          name={`${id}-reason`}
          label="Reason for the decision"
          hint="The applicant and the regulator will read it."
          error={noReason}
          defaultValue="Papers incomplete."
          rows={3}
        />
      </FormStack>
    ),
  },
  {
    name: 'SliderField: to type or to drag, with a mark where it stands today',
    render: (id) => <SliderSample id={id} />,
  },
  {
    name: 'TextField, its states',
    render: (id) => (
      <FormStack>
        <TextField name={`${id}-name`} label="Name of the company" autoComplete="organization" />
        <TextField
          name={`${id}-uid`}
          label="Company number"
          hint="It begins with CHE and stands in the commercial register."
          defaultValue="CHE-109.322.551"
          width="sm"
          optional
        />
        <TextField
          name={`${id}-mail`}
          label="E-mail address"
          type="email"
          error="Enter an e-mail address such as name@example.ch"
          defaultValue="name@"
        />
        <TextField
          name={`${id}-off`}
          label="Not available"
          disabled
          defaultValue="Set by the round"
        />
        <TextField name={`${id}-read`} label="Read only" readOnly defaultValue="CH-ZG" width="xs" />
      </FormStack>
    ),
  },
  {
    name: 'NumberField, with units',
    render: (id) => (
      <FormStack>
        <NumberField
          name={`${id}-peg`}
          label="Peg price"
          suffix="USDC per CCH"
          defaultValue="2.35"
          width="md"
        />
        <NumberField
          name={`${id}-haircut`}
          label="Haircut"
          suffix="%"
          defaultValue="40"
          width="xs"
        />
      </FormStack>
    ),
  },
  {
    name: 'TextArea, DateField, FileField',
    render: (id) => (
      <FormStack>
        <TextArea name={`${id}-note`} label="Note for the file" optional rows={2} />
        <DateField name={`${id}-until`} label="Certified until" defaultValue="2027-11-30" />
        <FileField
          name={`${id}-file`}
          label="Inspection report"
          hint="PDF, at most 10 MB."
          accept="application/pdf"
        />
      </FormStack>
    ),
  },
  {
    name: 'Question as the page’s title',
    render: (id) => (
      <FormStack>
        <TextField
          name={`${id}-question`}
          labelSize="lg"
          label="How many H100-hours do you need in the first half?"
          suffix="hours"
          inputMode="numeric"
          width="sm"
        />
        <ButtonRow>
          <Button>Continue</Button>
          <Button tone="quiet">Save and come back later</Button>
        </ButtonRow>
      </FormStack>
    ),
  },
];
