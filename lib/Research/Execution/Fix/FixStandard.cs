namespace AlgoAcademy.Research;

/// <summary>Fields and messages of FIX 4.4 (2003, with errata) in the form that <see cref="FixDictionary"/> reads.</summary>
internal static class FixStandard
{
    public const string Fields = """
        1 Account Text
        6 AvgPx Number
        7 BeginSeqNo Integer
        8 BeginString Text
        9 BodyLength Integer
        10 CheckSum Text
        11 ClOrdID Text
        12 Commission Number
        13 CommType Character 1=PerUnit 2=Percentage 3=Absolute 4=PercentageWaivedCash 5=PercentageWaivedUnits 6=PointsPerBond
        14 CumQty Number
        15 Currency Text
        16 EndSeqNo Integer
        17 ExecID Text
        18 ExecInst Text
        19 ExecRefID Text
        21 HandlInst Character 1=AutomatedPrivate 2=AutomatedPublic 3=Manual
        22 SecurityIDSource Text
        30 LastMkt Text
        31 LastPx Number
        32 LastQty Number
        34 MsgSeqNum Integer
        35 MsgType Text
        36 NewSeqNo Integer
        37 OrderID Text
        38 OrderQty Number
        39 OrdStatus Character 0=New 1=PartiallyFilled 2=Filled 3=DoneForDay 4=Canceled 5=Replaced 6=PendingCancel 7=Stopped 8=Rejected 9=Suspended A=PendingNew B=Calculated C=Expired D=AcceptedForBidding E=PendingReplace
        40 OrdType Character 1=Market 2=Limit 3=Stop 4=StopLimit 6=WithOrWithout 7=LimitOrBetter 8=LimitWithOrWithout 9=OnBasis D=PreviouslyQuoted E=PreviouslyIndicated G=ForexSwap I=Funari J=MarketIfTouched K=MarketWithLeftOverAsLimit L=PreviousFundValuation M=NextFundValuation P=Pegged
        41 OrigClOrdID Text
        43 PossDupFlag Flag Y=PossibleDuplicate N=Original
        44 Price Number
        45 RefSeqNum Integer
        48 SecurityID Text
        49 SenderCompID Text
        50 SenderSubID Text
        52 SendingTime Time
        54 Side Character 1=Buy 2=Sell 3=BuyMinus 4=SellPlus 5=SellShort 6=SellShortExempt 7=Undisclosed 8=Cross 9=CrossShort A=CrossShortExempt B=AsDefined C=Opposite D=Subscribe E=Redeem F=Lend G=Borrow
        55 Symbol Text
        56 TargetCompID Text
        57 TargetSubID Text
        58 Text Text
        59 TimeInForce Character 0=Day 1=GoodTillCancel 2=AtTheOpening 3=ImmediateOrCancel 4=FillOrKill 5=GoodTillCrossing 6=GoodTillDate 7=AtTheClose
        60 TransactTime Time
        63 SettlType Character
        64 SettlDate Date
        75 TradeDate Date
        89 Signature Data
        90 SecureDataLen Integer
        91 SecureData Data
        93 SignatureLength Integer
        95 RawDataLength Integer
        96 RawData Data
        97 PossResend Flag Y=PossibleResend N=Original
        98 EncryptMethod Integer 0=None 1=Pkcs 2=Des 3=PkcsDes 4=PgpDes 5=PgpDesMd5 6=PemDesMd5
        99 StopPx Number
        100 ExDestination Text
        102 CxlRejReason Integer 0=TooLate 1=UnknownOrder 2=BrokerOption 3=AlreadyPending 4=UnableToMassCancel 5=OrigOrdModTimeMismatch 6=DuplicateClOrdID 99=Other
        103 OrdRejReason Integer 0=BrokerOption 1=UnknownSymbol 2=ExchangeClosed 3=OrderExceedsLimit 4=TooLateToEnter 5=UnknownOrder 6=DuplicateOrder 7=DuplicateOfVerballyCommunicatedOrder 8=StaleOrder 9=TradeAlongRequired 10=InvalidInvestorID 11=UnsupportedOrderCharacteristic 12=SurveillanceOption 13=IncorrectQuantity 14=IncorrectAllocatedQuantity 15=UnknownAccounts 99=Other
        108 HeartBtInt Integer
        110 MinQty Number
        111 MaxFloor Number
        112 TestReqID Text
        115 OnBehalfOfCompID Text
        116 OnBehalfOfSubID Text
        122 OrigSendingTime Time
        123 GapFillFlag Flag Y=GapFill N=Reset
        126 ExpireTime Time
        128 DeliverToCompID Text
        129 DeliverToSubID Text
        141 ResetSeqNumFlag Flag Y=Reset N=Keep
        142 SenderLocationID Text
        143 TargetLocationID Text
        144 OnBehalfOfLocationID Text
        145 DeliverToLocationID Text
        146 NoRelatedSym Count
        150 ExecType Character 0=New 3=DoneForDay 4=Canceled 5=Replaced 6=PendingCancel 7=Stopped 8=Rejected 9=Suspended A=PendingNew B=Calculated C=Expired D=Restated E=PendingReplace F=Trade G=TradeCorrect H=TradeCancel I=OrderStatus
        151 LeavesQty Number
        167 SecurityType Text
        198 SecondaryOrderID Text
        207 SecurityExchange Text
        212 XmlDataLen Integer
        213 XmlData Data
        262 MDReqID Text
        263 SubscriptionRequestType Character 0=Snapshot 1=SnapshotAndUpdates 2=Unsubscribe
        264 MarketDepth Integer
        265 MDUpdateType Integer 0=FullRefresh 1=IncrementalRefresh
        266 AggregatedBook Flag Y=OneEntryPerPrice N=ManyEntriesPerPrice
        267 NoMDEntryTypes Count
        268 NoMDEntries Count
        269 MDEntryType Character 0=Bid 1=Offer 2=Trade 3=IndexValue 4=OpeningPrice 5=ClosingPrice 6=SettlementPrice 7=SessionHigh 8=SessionLow 9=SessionVwap A=Imbalance B=TradeVolume C=OpenInterest
        270 MDEntryPx Number
        271 MDEntrySize Number
        272 MDEntryDate Date
        273 MDEntryTime Text
        278 MDEntryID Text
        279 MDUpdateAction Character 0=New 1=Change 2=Delete
        280 MDEntryRefID Text
        290 MDEntryPositionNo Integer
        346 NumberOfOrders Integer
        347 MessageEncoding Text
        354 EncodedTextLen Integer
        355 EncodedText Data
        369 LastMsgSeqNumProcessed Integer
        371 RefTagID Integer
        372 RefMsgType Text
        373 SessionRejectReason Integer 0=InvalidTag 1=RequiredTagMissing 2=TagNotOfThisMessage 3=UndefinedTag 4=NoValue 5=ValueOutOfRange 6=WrongFormat 7=DecryptionProblem 8=SignatureProblem 9=CompIdProblem 10=SendingTimeAccuracy 11=InvalidMessageType 12=XmlValidationError 13=TagTwice 14=OutOfOrder 15=GroupOutOfOrder 16=WrongGroupCount 17=DelimiterInValue 99=Other
        378 ExecRestatementReason Integer
        379 BusinessRejectRefID Text
        380 BusinessRejectReason Integer 0=Other 1=UnknownId 2=UnknownSecurity 3=UnsupportedMessageType 4=ApplicationNotAvailable 5=ConditionallyRequiredFieldMissing 6=NotAuthorized 7=DeliverToFirmNotAvailable
        383 MaxMessageSize Integer
        384 NoMsgTypes Count
        385 MsgDirection Character S=Send R=Receive
        432 ExpireDate Date
        434 CxlRejResponseTo Character 1=CancelRequest 2=CancelReplaceRequest
        447 PartyIDSource Character
        448 PartyID Text
        452 PartyRole Integer
        453 NoPartyIDs Count
        464 TestMessageIndicator Flag Y=Test N=Production
        526 SecondaryClOrdID Text
        528 OrderCapacity Character A=Agency G=Proprietary I=Individual P=Principal R=RisklessPrincipal W=AgentForOtherMember
        553 Username Text
        554 Password Text
        583 ClOrdLinkID Text
        789 NextExpectedMsgSeqNum Integer
        """;

    public const string Messages = """
        0 Heartbeat 112
        1 TestRequest 112!
        2 ResendRequest 7! 16!
        3 Reject 45! 371 372 373 58 354 355
        4 SequenceReset 123 36!
        5 Logout 58 354 355
        A Logon 98! 108! 95 96 141 789 383 384( 372 385 ) 464 553 554
        8 ExecutionReport 37! 198 526 11 41 453( 448 447 452 ) 17! 19 150! 39! 103 378 1 63 64 55! 48 22 167 207 54! 38 40 44 99 15 59 432 126 18 528 32 31 30 151! 14! 6! 75 60 12 13 21 110 111 58 354 355
        9 OrderCancelReject 37! 198 526 11! 583 41! 39! 1 60 434! 102 58 354 355
        D NewOrderSingle 11! 526 583 453( 448 447 452 ) 75 1 63 64 21 18 110 111 100 55! 48 22 167 207 54! 60! 38 40! 44 99 15 59 126 432 12 13 528 58 354 355
        F OrderCancelRequest 41! 37 11! 526 583 1 453( 448 447 452 ) 55! 48 22 167 207 54! 60! 38 58 354 355
        G OrderCancelReplaceRequest 37 453( 448 447 452 ) 75 41! 11! 526 583 1 63 64 21 18 110 111 100 55! 48 22 167 207 54! 60! 38 40! 44 99 15 59 126 432 12 13 528 58 354 355
        V MarketDataRequest 262! 263! 264! 265 266 267!( 269 ) 146!( 55 48 22 167 207 )
        W MarketDataSnapshotFullRefresh 262 55! 48 22 167 207 268!( 269 270 15 271 272 273 346 290 58 )
        X MarketDataIncrementalRefresh 262 268!( 279 269 278 280 55 48 22 167 207 270 15 271 272 273 346 290 58 )
        j BusinessMessageReject 45 372! 379 380! 58 354 355
        """;
}
