'use client';

import { useState } from 'react';

import { SliderField } from '@/components/ui/slider-field';

/** A slider that moves, one with an error, and one that cannot be dragged because there is nothing between its ends. */
export function SliderSample({ id }: { id: string }) {
  const [price, setPrice] = useState('2.45');
  const [fee, setFee] = useState('7');
  return (
    <div className="flex max-w-md flex-col gap-7">
      <SliderField
        name={`${id}-price`}
        label="Price of one H100-hour"
        hint="The contract takes 2.21 to 2.69."
        suffix="dCHF"
        value={price}
        onChange={setPrice}
        least={2.21}
        most={2.69}
        step={0.01}
        decimals={2}
        mark={2.45}
      />
      <SliderField
        name={`${id}-fee`}
        label="Fee on a purchase"
        error="A fee may be 5 % at most."
        suffix="%"
        value={fee}
        onChange={setFee}
        least={0}
        most={5}
        step={0.05}
        decimals={2}
        mark={0.25}
      />
      <SliderField
        name={`${id}-cap`}
        label="Most hours"
        suffix="h"
        value="0"
        onChange={() => undefined}
        least={0}
        most={0}
        step={1}
        decimals={0}
      />
    </div>
  );
}
