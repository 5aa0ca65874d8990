// A FIX counterparty on Debian's QuickFIX (libquickfix-dev), driven by lines on standard input, telling what happens on standard output.
//
//   counterparty acceptor|initiator PORT STORE_FOLDER
//
// It is THEM and speaks with US. It answers every NewOrderSingle with a New and a Trade, each ClOrdID once.
//
//   order ID      send a NewOrderSingle          bad ID        send one whose Side does not exist
//   skip N        leave out N numbers            expect N      believe that N is the next number of the other side
//   test ID       send a TestRequest             logout TEXT   log out
//   cut           close the socket at once       quit          end
#include <iostream>
#include <memory>
#include <mutex>
#include <set>
#include <sstream>
#include <string>

#include <quickfix/Application.h>
#include <quickfix/FileStore.h>
#include <quickfix/Session.h>
#include <quickfix/SessionSettings.h>
#include <quickfix/SocketAcceptor.h>
#include <quickfix/SocketInitiator.h>
#include <quickfix/fix44/ExecutionReport.h>
#include <quickfix/fix44/NewOrderSingle.h>
#include <quickfix/fix44/TestRequest.h>

static std::mutex g_out;

static void tell(const std::string& what, const std::string& detail = "") {
  std::lock_guard<std::mutex> lock(g_out);
  std::string line = what + " " + detail;
  for (char& c : line)
    if (c == '\001') c = '|';
  std::cout << line << std::endl;
}

class Counterparty : public FIX::Application {
 public:
  void onCreate(const FIX::SessionID& id) override { m_id = id; }
  void onLogon(const FIX::SessionID&) override { tell("logon"); }
  void onLogout(const FIX::SessionID&) override { tell("logout"); }
  void toAdmin(FIX::Message& message, const FIX::SessionID&) override { tell("to-admin", message.toString()); }
  void toApp(FIX::Message& message, const FIX::SessionID&) throw(FIX::DoNotSend) override { tell("to-app", message.toString()); }
  void fromAdmin(const FIX::Message& message, const FIX::SessionID&)
      throw(FIX::FieldNotFound, FIX::IncorrectDataFormat, FIX::IncorrectTagValue, FIX::RejectLogon) override {
    tell("from-admin", message.toString());
  }
  void fromApp(const FIX::Message& message, const FIX::SessionID& id)
      throw(FIX::FieldNotFound, FIX::IncorrectDataFormat, FIX::IncorrectTagValue, FIX::UnsupportedMessageType) override {
    tell("from-app", message.toString());
    FIX::MsgType type;
    message.getHeader().getField(type);
    if (type == FIX::MsgType_ExecutionReport || type == FIX::MsgType_BusinessMessageReject) return;
    if (type != FIX::MsgType_NewOrderSingle) throw FIX::UnsupportedMessageType();
    FIX::Side side;
    message.getField(side);
    if (side != FIX::Side_BUY) throw FIX::IncorrectTagValue(FIX::FIELD::Side);
    FIX::ClOrdID order;
    FIX::OrderQty quantity;
    message.getField(order);
    message.getField(quantity);
    if (!m_orders.insert(order.getString()).second) return;
    report(id, order, quantity, FIX::ExecType_NEW, FIX::OrdStatus_NEW, 0);
    report(id, order, quantity, FIX::ExecType_TRADE, FIX::OrdStatus_FILLED, quantity);
  }

  const FIX::SessionID& id() const { return m_id; }

  void order(const std::string& name, char side) {
    FIX44::NewOrderSingle order(FIX::ClOrdID(name), FIX::Side(side), FIX::TransactTime(), FIX::OrdType(FIX::OrdType_MARKET));
    order.set(FIX::Symbol("MSFT"));
    order.set(FIX::OrderQty(100));
    FIX::Session::sendToTarget(order, m_id);
  }

 private:
  void report(const FIX::SessionID& id, const FIX::ClOrdID& order, double quantity, char exec, char status, double filled) {
    std::ostringstream number;
    number << "E" << ++m_reports;
    FIX44::ExecutionReport report(FIX::OrderID("O" + order.getString()), FIX::ExecID(number.str()), FIX::ExecType(exec), FIX::OrdStatus(status),
                                  FIX::Side(FIX::Side_BUY), FIX::LeavesQty(quantity - filled), FIX::CumQty(filled), FIX::AvgPx(filled > 0 ? 100 : 0));
    report.set(order);
    report.set(FIX::Symbol("MSFT"));
    FIX::Session::sendToTarget(report, id);
  }

  FIX::SessionID m_id;
  std::set<std::string> m_orders;
  int m_reports = 0;
};

static FIX::SessionSettings settings(const std::string& role, const std::string& port, const std::string& folder) {
  std::stringstream text;
  text << "[DEFAULT]\nConnectionType=" << role << "\nFileStorePath=" << folder
       << "\nStartTime=00:00:00\nEndTime=00:00:00\nHeartBtInt=1\nReconnectInterval=1\nUseDataDictionary=N\nMillisecondsInTimeStamp=Y\n"
       << "SocketAcceptPort=" << port << "\nSocketConnectHost=127.0.0.1\nSocketConnectPort=" << port << "\nSocketReuseAddress=Y\n"
       << "[SESSION]\nBeginString=FIX.4.4\nSenderCompID=THEM\nTargetCompID=US\n";
  return FIX::SessionSettings(text);
}

static bool obey(Counterparty& application, const std::string& line) {
  std::istringstream words(line);
  std::string verb, argument;
  words >> verb >> argument;
  FIX::Session* session = FIX::Session::lookupSession(application.id());
  if (verb == "order") application.order(argument, FIX::Side_BUY);
  else if (verb == "bad") application.order(argument, 'Z');
  else if (verb == "skip") session->setNextSenderMsgSeqNum(session->getExpectedSenderNum() + std::stoi(argument));
  else if (verb == "expect") session->setNextTargetMsgSeqNum(std::stoi(argument));
  else if (verb == "test") {
    FIX44::TestRequest request{FIX::TestReqID(argument)};
    FIX::Session::sendToTarget(request, application.id());
  }
  else if (verb == "logout") session->logout(argument);
  else if (verb == "cut") session->disconnect();
  else return false;
  tell("done", line);
  return true;
}

template <class Side>
static int serve(Counterparty& application, Side& side) {
  side.start();
  tell("ready");
  std::string line;
  while (std::getline(std::cin, line) && obey(application, line)) {
  }
  side.stop(true);
  return 0;
}

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: counterparty acceptor|initiator PORT STORE_FOLDER" << std::endl;
    return 2;
  }
  try {
    Counterparty application;
    FIX::SessionSettings session = settings(argv[1], argv[2], argv[3]);
    FIX::FileStoreFactory store(session);
    if (std::string(argv[1]) == "acceptor") {
      FIX::SocketAcceptor side(application, store, session);
      return serve(application, side);
    }
    FIX::SocketInitiator side(application, store, session);
    return serve(application, side);
  } catch (const std::exception& error) {
    std::cerr << error.what() << std::endl;
    return 1;
  }
}
