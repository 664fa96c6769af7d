export { NotFoundFailure as default } from '@/components/shell/not-found-failure';
