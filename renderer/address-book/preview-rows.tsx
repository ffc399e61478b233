import type { CsvPreview } from '../../shared/address/address-book.ts';
import { entryLines } from './entry-words.ts';

/** Rows that can't be taken, each with why; whom the book knows already, and what will be kept; and the first as they will be. */
export const PreviewRows = ({ preview: { sample, bad, badRows, merges, mergeSample }, isTaken }: { readonly preview: CsvPreview; readonly isTaken: boolean }) => (
  <>
    {badRows.length === 0 ? null : (
      <table className="table" aria-label="Rows that can’t be taken">
        <caption>{bad > badRows.length ? `The first ${badRows.length} rows that can’t be taken` : 'Rows that can’t be taken'}</caption>
        <thead><tr><th scope="col" className="number">Row</th><th scope="col">Holds</th><th scope="col">What is wrong</th></tr></thead>
        <tbody>
          {badRows.map(({ row, cells, problems }) => (
            <tr key={row}>
              <td className="number">{row}</td>
              <td className="column-sample">{cells.filter((cell) => cell !== '').join(' · ')}</td>
              <td>{problems.map(({ message }) => message).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {isTaken || mergeSample.length === 0 ? null : (
      <table className="table" aria-label="Merged with what is in the book">
        <caption>{merges > mergeSample.length ? `The first ${mergeSample.length} that are merged` : 'Merged with what is in the book'}</caption>
        <thead><tr><th scope="col" className="number">Row</th><th scope="col">What is kept</th><th scope="col">Kept beside it</th></tr></thead>
        <tbody>
          {mergeSample.map(({ row, merged }) => {
            const { who, where } = entryLines(merged);
            return (
              <tr key={row}>
                <td className="number">{row}</td>
                <td>{[who, where, merged.fields.phone, merged.fields.email].filter((part) => part !== '').join(' · ')}</td>
                <td>{merged.also.map(({ field, value }) => `${field} ${value}`).join(' · ') || <span className="quiet">nothing</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    )}
    {isTaken || sample.length === 0 ? null : (
      <table className="table" aria-label="As they will be taken">
        <caption>As the first will be taken</caption>
        <thead><tr><th scope="col" className="number">Row</th><th scope="col">Who</th><th scope="col">Where</th><th scope="col">Phone, e-mail, note</th></tr></thead>
        <tbody>
          {sample.map(({ row, fields, note }) => {
            const { who, where } = entryLines({ fields, uses: 0 });
            return (
              <tr key={row}>
                <td className="number">{row}</td><td>{who}</td><td>{where}</td>
                <td>{[fields.phone, fields.email, note].filter((part) => part !== '').join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    )}
  </>
);
