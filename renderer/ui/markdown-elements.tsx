import ReactMarkdown, { type Components } from 'react-markdown';
import { literalMarkdown } from './literal-markdown.ts';

/** A heading in a note lies below the headings of the page it is shown on. */
const components: Components = {
  a: ({ href, children }) => (
    <span>
      {children}
      {href && href !== children ? ` (${href})` : null}
    </span>
  ),
  img: ({ alt }) => <span>{alt}</span>,
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
  input: () => null,
};

/** The parser and its elements; a chunk of its own, loaded when the first note is shown. */
export default function MarkdownElements({ text }: { readonly text: string }) {
  return (
    <ReactMarkdown
      components={components}
      remarkPlugins={[literalMarkdown]}
      urlTransform={(url) => url}
    >
      {text}
    </ReactMarkdown>
  );
}
