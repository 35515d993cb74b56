package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;

/** Is told how far a verification is. */
public interface Progress {

  /** For whom nobody watches. */
  Progress UNSEEN =
      new Progress() {
        @Override
        public void starts(OdsCode practice, long records) {}

        @Override
        public void read(long record) {}
      };

  /**
   * @param records how many were written
   */
  void starts(OdsCode practice, long records);

  /**
   * @param record the number of the one just read
   */
  void read(long record);
}
