import type { useTranslations } from 'next-intl';
import type { ServiceLink } from '@/components/ui/service-navigation';
import type { SideNavItem } from '@/components/ui/side-nav';

type ShellText = ReturnType<typeof useTranslations<'shell'>>;

/** `quorum`: owners of a Safe who hold no office. */
export type DeskArea = 'office' | 'sme' | 'provider' | 'regulator' | 'quorum';

export function publicLinks(t: ShellText): ServiceLink[] {
  return [
    { href: '/', text: t('nav.overview'), exact: true },
    { href: '/supply', text: t('nav.supply') },
    { href: '/providers', text: t('nav.providers') },
    { href: '/reserve', text: t('nav.reserve') },
    { href: '/grants', text: t('nav.grants') },
    { href: '/log', text: t('nav.audit') },
  ];
}

/** The side list of a desk. What a person's role does not open is refused by its page. */
export function deskLinks(area: DeskArea, t: ShellText): SideNavItem[] {
  switch (area) {
    case 'office':
      return [
        { href: '/office', text: t('office.home'), exact: true },
        { href: '/office/providers', text: t('office.providers') },
        { href: '/office/hardware', text: t('office.hardware') },
        { href: '/office/peg', text: t('office.peg') },
        { href: '/office/reference', text: t('office.reference') },
        { href: '/office/reserve', text: t('office.reserve') },
        { href: '/office/grants', text: t('office.grants') },
        { href: '/office/supply', text: t('office.supply') },
        { href: '/office/schedule', text: t('office.schedule') },
        { href: '/office/access', text: t('office.access') },
        { href: '/office/quorum', text: t('office.quorum') },
      ];
    case 'quorum':
      return [{ href: '/office/quorum', text: t('office.quorum') }];
    case 'sme':
      return [
        { href: '/sme', text: t('sme.home') },
        { href: '/account/hours', text: t('sme.hours') },
      ];
    case 'provider':
      return [
        { href: '/provider', text: t('provider.home'), except: '/provider/nodes' },
        { href: '/provider/nodes', text: t('provider.nodes') },
        { href: '/account/hours', text: t('provider.hours') },
      ];
    case 'regulator':
      return [
        { href: '/regulator', text: t('regulator.home') },
        { href: '/office/providers', text: t('office.providers') },
        { href: '/office/peg/simulator', text: t('regulator.simulator') },
        { href: '/office/schedule', text: t('regulator.schedule') },
        { href: '/office/access', text: t('regulator.access') },
        { href: '/office/quorum', text: t('office.quorum') },
        { href: '/log', text: t('regulator.audit') },
      ];
  }
}
