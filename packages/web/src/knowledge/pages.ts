/** Addresses of this room, below /beheer/kompas. */
import type { EditionFault, EditionLine } from '@buurtplus/domain/compass';

/** A full stop in an address looks like a file to the server; codes hold none of these waves. */
const inAddress = (code: string): string => code.replaceAll('.', '~');
export const fromAddress = (part: string): string => part.replaceAll('~', '.');

export const deskPage = (code: string): string => `loketten/${inAddress(code)}`;

const pageOfPart = (part: EditionFault['part'], code: string): string => {
  switch (part) {
    case 'desks':
      return deskPage(code);
    case 'observations':
      return `teksten/feiten/${inAddress(code)}`;
    case 'sentences':
      return `teksten/zinnen/${inAddress(code)}`;
    case 'tables':
      return `tabellen/${inAddress(code)}`;
    case 'advices':
      return 'tabellen';
    case 'book':
      return '';
  }
};

export const linePage = ({ part, code }: EditionLine): string => pageOfPart(part, code);
export const faultPage = ({ part, at }: EditionFault): string => pageOfPart(part, at);
