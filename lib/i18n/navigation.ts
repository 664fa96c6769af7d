import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing';

/** Locale-aware twins of next/link and next/navigation. Use these for every page of the portal. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
