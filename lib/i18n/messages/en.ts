import access from './en/access.json';
import account from './en/account.json';
import application from './en/application.json';
import acts from './en/acts.json';
import audit from './en/audit.json';
import calls from './en/calls.json';
import certification from './en/certification.json';
import common from './en/common.json';
import commitments from './en/commitments.json';
import documents from './en/documents.json';
import errors from './en/errors.json';
import gallery from './en/gallery.json';
import grants from './en/grants.json';
import letters from './en/letters.json';
import mail from './en/mail.json';
import nodes from './en/nodes.json';
import oracle from './en/oracle.json';
import overview from './en/overview.json';
import peg from './en/peg.json';
import providers from './en/providers.json';
import quorum from './en/quorum.json';
import reserve from './en/reserve.json';
import schedule from './en/schedule.json';
import shell from './en/shell.json';
import supply from './en/supply.json';
import tx from './en/tx.json';
import ui from './en/ui.json';
import type { Area } from '../areas';

const messages = {
  access,
  account,
  acts,
  application,
  audit,
  calls,
  certification,
  common,
  commitments,
  documents,
  errors,
  gallery,
  grants,
  letters,
  mail,
  oracle,
  overview,
  peg,
  nodes,
  providers,
  quorum,
  reserve,
  schedule,
  shell,
  supply,
  tx,
  ui,
} satisfies Record<Area, object>;

export default messages;
