import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreOn, changeView, MAX_ZOOM, shows, viewBoxOf, wholeOf } from './view-box';

const extent = { width: 800, height: 500 };

describe('the view of a map', () => {
  it('begins with all of it', () => {
    expect(viewBoxOf(wholeOf(extent), extent)).toBe('-4 -4 808 508');
  });

  it('never shows what is beside the map, whatever is pressed', () => {
    const step = fc.record({
      factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
      right: fc.double({ min: -3, max: 3, noNaN: true }),
      down: fc.double({ min: -3, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const view = steps.reduce((at, by) => changeView(at, extent, by), wholeOf(extent));
        const [width, height] = [extent.width / view.zoom, extent.height / view.zoom];
        expect(view.zoom).toBeGreaterThanOrEqual(1);
        expect(view.zoom).toBeLessThanOrEqual(MAX_ZOOM);
        expect(view.x - width / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(view.y - height / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(view.x + width / 2).toBeLessThanOrEqual(extent.width + 1e-9);
        expect(view.y + height / 2).toBeLessThanOrEqual(extent.height + 1e-9);
      }),
    );
  });

  it('brings a region that the keyboard reaches into sight', () => {
    const near = changeView(wholeOf(extent), extent, { factor: 4 });
    const region = { x: 700, y: 420, width: 40, height: 30 };
    expect(shows(near, extent, region)).toBe(false);
    expect(shows(centreOn(near, extent, [720, 435]), extent, region)).toBe(true);
  });
});
