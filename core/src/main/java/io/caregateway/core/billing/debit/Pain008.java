package io.caregateway.core.billing.debit;

import com.prowidesoftware.swift.model.mx.MxPain00800102;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification4;
import com.prowidesoftware.swift.model.mx.dic.CashAccount16;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemIdentification2Choice;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemMemberIdentification2;
import com.prowidesoftware.swift.model.mx.dic.CustomerDirectDebitInitiationV02;
import com.prowidesoftware.swift.model.mx.dic.DirectDebitTransaction6;
import com.prowidesoftware.swift.model.mx.dic.DirectDebitTransactionInformation9;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification7;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GenericPersonIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader39;
import com.prowidesoftware.swift.model.mx.dic.LocalInstrument2Choice;
import com.prowidesoftware.swift.model.mx.dic.MandateRelatedInformation6;
import com.prowidesoftware.swift.model.mx.dic.Party6Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification32;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification1;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstructionInformation4;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod2Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation20;
import com.prowidesoftware.swift.model.mx.dic.PersonIdentification5;
import com.prowidesoftware.swift.model.mx.dic.SequenceType1Code;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import io.caregateway.core.billing.debit.CollectionFiles.Debit;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A run as ISO 20022 pain.008.001.02, CustomerDirectDebitInitiation: one block of payments for each
 * kind of sequence. Accounts are told as sort code and number, under Id/Othr; an IBAN is not made
 * up from them, since that takes the bank's own code.
 */
final class Pain008 {

  private static final String CURRENCY = "GBP";

  private final DebitSettings settings;

  Pain008(DebitSettings settings) {
    this.settings = settings;
  }

  String write(CollectionRun run, Scheme scheme, List<Debit> debits) {
    CustomerDirectDebitInitiationV02 body =
        new CustomerDirectDebitInitiationV02()
            .setGrpHdr(
                new GroupHeader39()
                    .setMsgId("R" + run.number() + "-" + scheme.userNumber())
                    .setCreDtTm(run.at().atOffset(ZoneOffset.UTC).withNano(0))
                    .setNbOfTxs(String.valueOf(debits.size()))
                    .setCtrlSum(sum(debits))
                    .setInitgPty(party(scheme.account().holder())));
    for (Sequence sequence : Sequence.values()) {
      List<Debit> those =
          debits.stream().filter(one -> one.collection().sequence() == sequence).toList();
      if (!those.isEmpty()) {
        body.addPmtInf(block(run, scheme, sequence, those));
      }
    }
    return new MxPain00800102().setCstmrDrctDbtInitn(body).message();
  }

  private PaymentInstructionInformation4 block(
      CollectionRun run, Scheme scheme, Sequence sequence, List<Debit> debits) {
    PaymentInstructionInformation4 block =
        new PaymentInstructionInformation4()
            .setPmtInfId("R" + run.number() + "-" + sequence.iso())
            .setPmtMtd(PaymentMethod2Code.DD)
            .setNbOfTxs(String.valueOf(debits.size()))
            .setCtrlSum(sum(debits))
            .setPmtTpInf(type(sequence))
            .setReqdColltnDt(run.day())
            .setCdtr(party(scheme.account().holder()))
            .setCdtrAcct(account(scheme.account()))
            .setCdtrAgt(bank(scheme.account()))
            .setCdtrSchmeId(
                new PartyIdentification32()
                    .setId(
                        new Party6Choice()
                            .setPrvtId(
                                new PersonIdentification5()
                                    .addOthr(
                                        new GenericPersonIdentification1()
                                            .setId(scheme.userNumber())))));
    debits.forEach(debit -> block.addDrctDbtTxInf(transaction(debit)));
    return block;
  }

  private PaymentTypeInformation20 type(Sequence sequence) {
    PaymentTypeInformation20 type =
        new PaymentTypeInformation20().setSeqTp(SequenceType1Code.fromValue(sequence.iso()));
    if (!settings.serviceLevel().isEmpty()) {
      type.setSvcLvl(new ServiceLevel8Choice().setPrtry(settings.serviceLevel()));
    }
    if (!settings.localInstrument().isEmpty()) {
      type.setLclInstrm(new LocalInstrument2Choice().setPrtry(settings.localInstrument()));
    }
    return type;
  }

  private DirectDebitTransactionInformation9 transaction(Debit debit) {
    BankAccount account = debit.mandate().content().account();
    return new DirectDebitTransactionInformation9()
        .setPmtId(new PaymentIdentification1().setEndToEndId(debit.collection().reference()))
        .setInstdAmt(
            new ActiveOrHistoricCurrencyAndAmount()
                .setCcy(CURRENCY)
                .setValue(debit.collection().amount().pounds()))
        .setDrctDbtTx(
            new DirectDebitTransaction6()
                .setMndtRltdInf(
                    new MandateRelatedInformation6()
                        .setMndtId(debit.mandate().reference())
                        .setDtOfSgntr(debit.mandate().signed())))
        .setDbtrAgt(bank(account))
        .setDbtr(party(account.holder()))
        .setDbtrAcct(account(account));
  }

  private BranchAndFinancialInstitutionIdentification4 bank(BankAccount account) {
    return new BranchAndFinancialInstitutionIdentification4()
        .setFinInstnId(
            new FinancialInstitutionIdentification7()
                .setClrSysMmbId(
                    new ClearingSystemMemberIdentification2()
                        .setClrSysId(
                            new ClearingSystemIdentification2Choice()
                                .setCd(settings.clearingSystem()))
                        .setMmbId(account.sortCode())));
  }

  private static CashAccount16 account(BankAccount account) {
    return new CashAccount16()
        .setId(
            new AccountIdentification4Choice()
                .setOthr(new GenericAccountIdentification1().setId(account.number())))
        .setCcy(CURRENCY);
  }

  private static PartyIdentification32 party(String name) {
    return new PartyIdentification32().setNm(name);
  }

  private static BigDecimal sum(List<Debit> debits) {
    return debits.stream()
        .map(one -> one.collection().amount().pounds())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
