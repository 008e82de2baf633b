import { courseDataKinds, type coursePrint } from '../../../../contract/course-print.ts';
import { printedHeading } from '../../../../contract/print.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient } from '../clients/index.ts';
import { allowPrint } from '../consents/index.ts';
import type { CaseworkTables } from '../tables.ts';

export const coursePrintHandlers: Handlers<typeof coursePrint, CaseworkTables> = {
  print: async (context, { clientId, choice }) => {
    const client = await requireClient(context, clientId);
    const { language, lanes, purpose, signatures } = choice;
    const handed = await allowPrint(context, clientId, courseDataKinds(lanes), choice);
    const chosen = [language, `heading ${choice.heading}`, `lanes ${lanes.join(', ')}`];
    context.journal.record({
      ...{ action: 'print', object: 'episode', client: clientId, purpose },
      detail: [...chosen, ...handed].join('; '),
    });
    const heading = printedHeading(client, choice.heading);
    return { language, heading, printedOn: context.today(), signatures };
  },
};
