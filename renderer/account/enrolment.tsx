import { call } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { enrolmentSteps } from './enrolment-steps.ts';

/** The way from nothing to a live account, as a plain list. */
export const Enrolment = () => (
  <section className="part" aria-labelledby="enrolment">
    <h2 id="enrolment">From nothing to live</h2>
    <p className="quiet">One to four weeks in all; step 6 decides. Everything can be tried in Practice until then.</p>
    <ol className="enrolment">
      {enrolmentSteps.map(({ title, takes, what, link }, index) => (
        <li key={title}>
          <span className="enrolment-number" aria-hidden="true">{index + 1}</span>
          <div>
            <p><strong>{title}</strong> <span className="quiet">· {takes}</span></p>
            <p className="quiet">{what}</p>
          </div>
          {link ? <Button aria-label={`Open in the browser: ${link.label}`} onPress={() => void call('app/open-link', { link: link.name })}>{link.label} ↗</Button> : null}
        </li>
      ))}
    </ol>
  </section>
);
