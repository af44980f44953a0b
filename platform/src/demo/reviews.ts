export interface DemoReview {
  readonly rating: number;
  readonly body: string;
}

export const demoReviews: readonly DemoReview[] = [
  {
    rating: 5,
    body: 'Short lessons, and after each of them something works. **Recommended** to every beginner.',
  },
  { rating: 4, body: 'Clear and well paced. A few more exercises would not hurt.' },
  { rating: 5, body: 'I had tried two other courses before. This is the first that I finished.' },
  { rating: 3, body: 'Good examples, but I missed a word on *why*.' },
];
