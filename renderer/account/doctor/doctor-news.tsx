import { useState } from 'react';
import type { Examined } from '../../../shared/account/doctor.ts';
import { useEvent } from '../../bridge.ts';
import { useGo } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { firstTrouble, rungLine } from './rung-words.ts';

/** Of what a rung that nobody reached any more says nothing by itself. */
const told = ({ report, changed }: Examined): string[] => report.rungs
  .filter(({ id, verdict }) => changed.includes(id) && verdict !== 'not-reached')
  .map(rungLine);

/** Says on every page that an examination in the background found the account otherwise than before. */
export const DoctorNews = () => {
  const go = useGo();
  const [news, setNews] = useState<Examined | null>(null);
  useEvent('account/examined', (examined) => {
    if (examined.report.why === 'background' && told(examined).length > 0) setNews(examined);
  });
  if (news === null) return null;
  return (
    <div className="content-notices">
      <Note
        kind={firstTrouble(news.report) === null ? 'good' : 'wait'}
        title="The account stands otherwise than before"
        buttons={(
          <>
            <Button onPress={() => { setNews(null); go({ page: 'account' }); }}>Open Account</Button>
            <Button kind="plain" onPress={() => setNews(null)}>Dismiss</Button>
          </>
        )}
      >
        {told(news).join('. ')}.
      </Note>
    </div>
  );
};
